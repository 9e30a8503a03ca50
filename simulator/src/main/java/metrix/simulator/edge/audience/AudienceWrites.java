package metrix.simulator.edge.audience;

import java.util.Optional;
import metrix.simulator.edge.account.Terms;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Making, changing and deleting custom audiences. Source: Meta, the error reference and the spec
/// of the edge; which parameters a kind of audience needs is unverified.
final class AudienceWrites {
  private static final int LONGEST = 730;

  private AudienceWrites() {}

  static JsonNode create(Request request) {
    Params params = request.params();
    Writes.checkAccount(request.account());
    Terms.check(request);
    Writes.required(params, "name");
    ObjectNode body = Writes.values(request, "AdAccount", "customaudiences");
    String subtype = subtype(params, body);
    body.put("subtype", subtype);
    retention(params);
    long people =
        switch (subtype) {
          case "LOOKALIKE" -> Lookalikes.read(request, body);
          case "CUSTOM" -> {
            Writes.required(params, "customer_file_source");
            yield 0;
          }
          default -> {
            rule(request, body);
            yield 3_000 + Math.floorMod(params.text("rule").orElse("").hashCode(), 90_000);
          }
        };
    body.remove("origin_audience_id");
    Audience.begin(body, people, request.now());
    return Request.id(Writes.create(request, Kind.AUDIENCE, 0, body, "ACTIVE", Review.NONE).path());
  }

  static JsonNode update(Request request) {
    Writes.checkAccount(request.account());
    if (new Audience(request.node()).deleted()) {
      throw failed().thrown();
    }
    retention(request.params());
    ObjectNode changes = Writes.values(request, "CustomAudience", ".");
    changes.remove("lookalike_spec");
    if (changes.has("rule")) {
      rule(request, changes);
    }
    return Writes.update(request, changes);
  }

  /// The error of changes that an audience of this kind does not take.
  static Failure failed() {
    return Failure.of(2650, "(#2650) Failed to update the custom audience");
  }

  private static String subtype(Params params, ObjectNode body) {
    Optional<String> given = params.filled("subtype");
    if (given.isPresent()) {
      return given.get();
    }
    if (params.has("lookalike_spec")) {
      return "LOOKALIKE";
    }
    if (!params.has("rule")) {
      throw Failure.invalid("The parameter subtype is required").blaming("subtype").thrown();
    }
    boolean pixel = body.path("rule").toString().contains("pixel");
    return pixel ? "WEBSITE" : "ENGAGEMENT";
  }

  private static void retention(Params params) {
    int days = params.number("retention_days", 1);
    if (days < 1 || days > LONGEST) {
      throw Failure.invalid("Param retention_days must be between 1 and " + LONGEST)
          .blaming("retention_days")
          .thrown();
    }
  }

  /// The rule stays the text that it is, but its sources must belong to the account.
  private static void rule(Request request, ObjectNode body) {
    String text = Json.plain(body.path("rule"));
    JsonNode rule =
        Json.parse(text)
            .filter(JsonNode::isContainer)
            .orElseThrow(() ->
                Failure.invalid("Param rule must be a valid JSON object").blaming("rule").thrown());
    body.put("rule", text);
    sources(request, rule, body);
  }

  private static void sources(Request request, JsonNode rule, ObjectNode body) {
    for (JsonNode source : rule.findValues("event_sources")) {
      for (JsonNode each : source) {
        String id = each.path("id").asString("");
        if (each.path("type").asString("").equals("pixel")) {
          ConversionRules.pixel(request, id, "rule");
          body.put("pixel_id", id);
        }
      }
    }
  }

  static JsonNode delete(Request request) {
    Node node = request.node();
    if (new Audience(node).deleted()) {
      throw Failure.missing("DELETE", node.path()).thrown();
    }
    return Writes.delete(request);
  }
}
