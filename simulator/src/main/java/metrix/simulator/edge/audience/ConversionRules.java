package metrix.simulator.edge.audience;

import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Making and changing custom conversions. Source: the spec of the edge; what must be there beside
/// the name is unverified.
final class ConversionRules {
  private ConversionRules() {}

  static JsonNode create(Request request) {
    Params params = request.params();
    Writes.checkAccount(request.account());
    Writes.required(params, "name");
    String source = Writes.required(params, "event_source_id");
    pixel(request, source, "event_source_id");
    ObjectNode body = Writes.values(request, "AdAccount", "customconversions");
    String rule = params.filled("rule").or(() -> params.filled("advanced_rule")).orElse("");
    if (Json.parse(rule).filter(JsonNode::isContainer).isEmpty()) {
      throw Failure.invalid("Param rule must be a valid JSON object").blaming("rule").thrown();
    }
    body.put("rule", rule);
    body.putIfAbsent("custom_event_type", Json.text("OTHER"));
    body.put("pixel_id", source);
    body.remove("event_source_id");
    body.remove("advanced_rule");
    return Request.id(
        Writes.create(request, Kind.CUSTOM_CONVERSION, 0, body, "ACTIVE", Review.NONE).path());
  }

  static JsonNode update(Request request) {
    Writes.checkAccount(request.account());
    return Writes.update(request, Writes.values(request, "CustomConversion", "."));
  }

  /// Refuses a Pixel that the account may not use.
  static void pixel(Request request, String id, String param) {
    Optional<Asset> pixel =
        request.world().assets(Kind.PIXEL).stream()
            .filter(asset -> asset.path().equals(id))
            .filter(asset -> asset.accounts().contains(request.account().id()))
            .findFirst();
    if (pixel.isEmpty()) {
      throw Failure.invalid("Invalid pixel: " + id).blaming(param).thrown();
    }
  }
}
