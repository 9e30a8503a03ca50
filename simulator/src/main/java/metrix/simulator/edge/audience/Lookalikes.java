package metrix.simulator.edge.audience;

import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.search.Place;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Audiences that resemble another one.
///
/// Source: Meta's error reference (2654 without a country) and changelog of v24.0 (wrong types are
/// refused since 2026-01-06); the members of the spec and the least seed are unverified.
final class Lookalikes {
  private static final Set<String> TYPES = Set.of("similarity", "reach", "custom_ratio");
  private static final int LEAST_SEED = 100;

  private Lookalikes() {}

  /// Checks the spec, puts it into the body as it is read, and gives the number of people.
  static long read(Request request, ObjectNode body) {
    String seedId =
        request
            .params()
            .filled("origin_audience_id")
            .orElseThrow(() -> refused("origin_audience_id"));
    JsonNode spec =
        Json.parse(Json.plain(body.path("lookalike_spec")))
            .filter(JsonNode::isObject)
            .orElseThrow(() -> refused("lookalike_spec"));
    Node seed =
        request
            .world()
            .node(seedId, Kind.AUDIENCE)
            .orElseThrow(() -> refused("origin_audience_id"));
    AudienceRefs.usable(seed, request.account().id());
    if (new Audience(seed).people() < LEAST_SEED) {
      throw refused("origin_audience_id");
    }
    String country = country(spec);
    double ratio = spec.path("ratio").asDouble(0.01);
    String type = spec.path("type").asString("similarity");
    Place place =
        request
            .graph()
            .catalog()
            .places()
            .find(PlaceKind.COUNTRY, country)
            .orElseThrow(() -> refused("lookalike_spec"));
    if (!TYPES.contains(type) || !(ratio >= 0.01 && ratio <= 0.2)) {
      throw refused("lookalike_spec");
    }
    ObjectNode shown = Json.object();
    shown.put("country", country);
    shown
        .putArray("origin")
        .addObject()
        .put("id", seed.path())
        .put("name", seed.name())
        .put("type", "custom_audience");
    shown.put("ratio", ratio).put("type", type);
    body.set("lookalike_spec", shown);
    return Math.round(place.people() * ratio);
  }

  private static String country(JsonNode spec) {
    String plain = spec.path("country").asString("");
    return plain.isEmpty()
        ? spec.path("location_spec")
            .path("geo_locations")
            .path("countries")
            .path(0)
            .asString(spec.path("target_countries").path(0).asString(""))
        : plain;
  }

  private static GraphError refused(String param) {
    return Failure.of(2654, "(#2654) Failed to create the custom audience").blaming(param).thrown();
  }
}
