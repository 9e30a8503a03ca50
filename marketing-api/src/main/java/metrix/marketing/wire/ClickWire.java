package metrix.marketing.wire;

import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.ClickTarget.Messenger;
import tools.jackson.databind.node.ObjectNode;

/// What a click opens, as a creative says it: the link, and the button with its value. Source:
/// Meta, ad creative link data and call to action references (a link of the button is the
/// creative's own link), mobile app ads page, copies of 2026-09-12. The values for lead forms,
/// messages and calls follow public clients and are unverified.
final class ClickWire {
  /// Every creative has a link, even one that opens none.
  private static final String LEAD_FORM = "http://fb.me/";

  private static final String MESSENGER = "https://fb.com/messenger_doc/";
  private static final String WHATSAPP = "https://api.whatsapp.com/send";

  private ClickWire() {}

  static String link(ClickTarget target) {
    return switch (target) {
      case ClickTarget.Website(var link) -> link.toString();
      case ClickTarget.LeadForm _ -> LEAD_FORM;
      case ClickTarget.App(var store, _) -> store.toString();
      case ClickTarget.Chat(var with) -> with == Messenger.MESSENGER ? MESSENGER : WHATSAPP;
      case ClickTarget.Call(var number) -> "tel:" + number;
    };
  }

  static ObjectNode button(CallToAction type, ClickTarget target) {
    ObjectNode button = Json.object().put("type", type.name());
    if (type == CallToAction.NO_BUTTON) {
      return button;
    }
    ObjectNode value = button.putObject("value");
    switch (target) {
      case ClickTarget.LeadForm(var id) -> value.put("lead_gen_form_id", id);
      // anything beside the destination is refused (1815630)
      case ClickTarget.Chat(var with) -> value.put("app_destination", with.name());
      case ClickTarget.App(_, var application) -> {
        value.put("link", link(target));
        application.ifPresent(id -> value.put("application", id));
      }
      case ClickTarget.Website _, ClickTarget.Call _ -> value.put("link", link(target));
    }
    return button;
  }
}
