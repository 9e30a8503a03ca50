package metrix.simulator.edge.creative;

import static metrix.simulator.edge.creative.CreativeParts.url;

import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as the button of an ad. Source: Meta, "Ad creative" reference; codes as public
/// clients report them.
final class CallToActionRules {
  private static final Set<String> MESSAGES = Set.of("MESSAGE_PAGE", "WHATSAPP_MESSAGE");

  private CallToActionRules() {}

  static void check(Request request, JsonNode action, String[] where) {
    if (!action.isObject()) {
      return;
    }
    Set<String> known = request.graph().spec().values("call_to_action_type");
    String type = action.path("type").asString("");
    if (!known.contains(type)) {
      throw Failure.notOneOf("call_to_action[type]", known.stream().sorted().toList())
          .blaming(where)
          .thrown();
    }
    if (type.equals("SIGN_UP")
        && action.path("value").isObject()
        && action.path("value").isEmpty()) {
      throw Failure.refused(
              3390001,
              "Lead form missing",
              "Set lead_gen_form_id in the value of the call to action.")
          .blaming(where)
          .thrown();
    }
    for (String name : action.path("value").propertyNames()) {
      if (MESSAGES.contains(type) && !name.equals("app_destination")) {
        throw Failure.of(105, "The number of parameters exceeded the maximum for this operation")
            .withSubcode(1815630)
            .withRetry(false)
            .withUser("Too many values", "The value of the call to action holds more than it may.")
            .blaming(where)
            .thrown();
      }
      if (name.equals("link")) {
        url(action.path("value").path("link").asString(""), where);
      }
    }
  }
}
