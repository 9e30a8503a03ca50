package metrix.rules;

import static metrix.model.Objective.OUTCOME_APP_PROMOTION;
import static metrix.model.Objective.OUTCOME_AWARENESS;
import static metrix.model.Objective.OUTCOME_ENGAGEMENT;
import static metrix.model.Objective.OUTCOME_LEADS;
import static metrix.model.Objective.OUTCOME_SALES;
import static metrix.model.Objective.OUTCOME_TRAFFIC;

import java.util.EnumSet;
import java.util.Set;
import metrix.model.ClickTarget;
import metrix.model.Objective;

/// The kinds of things that an ad opens, each with the objectives that have it. Source: Meta, ODAX
/// mapping page, and pages on messaging ads, copies of 2026-09-12.
public enum Opens {
  WEBSITE("a website"),
  LEAD_FORM("a lead form"),
  APP("an app"),
  MESSENGER("Messenger"),
  WHATSAPP("WhatsApp"),
  CALL("a phone call");

  private final String label;

  Opens(String label) {
    this.label = label;
  }

  /// The words for it in a sentence.
  public String label() {
    return label;
  }

  /// The objectives under which an ad may open it.
  public Set<Objective> objectives() {
    return switch (this) {
      case WEBSITE -> EnumSet.complementOf(EnumSet.of(OUTCOME_APP_PROMOTION));
      case LEAD_FORM -> EnumSet.of(OUTCOME_LEADS);
      case APP -> EnumSet.complementOf(EnumSet.of(OUTCOME_AWARENESS));
      case MESSENGER, WHATSAPP, CALL ->
          EnumSet.of(OUTCOME_TRAFFIC, OUTCOME_ENGAGEMENT, OUTCOME_LEADS, OUTCOME_SALES);
    };
  }

  /// The kind of a target.
  public static Opens of(ClickTarget target) {
    return switch (target) {
      case ClickTarget.Website _ -> WEBSITE;
      case ClickTarget.LeadForm _ -> LEAD_FORM;
      case ClickTarget.App _ -> APP;
      case ClickTarget.Chat(var with) ->
          with == ClickTarget.Messenger.MESSENGER ? MESSENGER : WHATSAPP;
      case ClickTarget.Call _ -> CALL;
    };
  }
}
