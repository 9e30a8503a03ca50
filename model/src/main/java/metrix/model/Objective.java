package metrix.model;

import java.util.Arrays;
import java.util.Optional;

/// What a campaign is for: the six objectives of today. Older ones are read as text and never
/// written. Source: Meta, campaign reference and ODAX mapping, copies of 2026-09-12.
public enum Objective {
  OUTCOME_AWARENESS("Awareness"),
  OUTCOME_TRAFFIC("Traffic"),
  OUTCOME_ENGAGEMENT("Engagement"),
  OUTCOME_LEADS("Leads"),
  OUTCOME_APP_PROMOTION("App promotion"),
  OUTCOME_SALES("Sales");

  private final String label;

  Objective(String label) {
    this.label = label;
  }

  /// The word that advertisers know.
  public String label() {
    return label;
  }

  /// Reads Meta's name or the plain word, in any case.
  public static Optional<Objective> parse(String text) {
    String typed = text.strip();
    return Arrays.stream(values())
        .filter(o -> o.name().equalsIgnoreCase(typed) || o.label.equalsIgnoreCase(typed))
        .findFirst();
  }
}
