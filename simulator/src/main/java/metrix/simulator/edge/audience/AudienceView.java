package metrix.simulator.edge.audience;

import java.time.Instant;
import java.util.Map;
import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The fields of a custom audience. Source: recorded audience of 2023; the codes of states other
/// than 200 are unverified.
final class AudienceView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, String[]> SOURCES =
      Map.of(
          "CUSTOM", new String[] {"FILE_IMPORTED", "HASHES"},
          "WEBSITE", new String[] {"EVENT_BASED", "WEB_PIXEL_HITS"},
          "ENGAGEMENT", new String[] {"EVENT_BASED", "ENGAGEMENT_EVENT_USERS"},
          "LOOKALIKE", new String[] {"SEED_BASED", "LOOKALIKE_PLATFORM"});

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node node = (Node) entity;
    Audience audience = new Audience(node);
    Instant now = request.now();
    return switch (field) {
      case "approximate_count_lower_bound" -> NODES.numberNode(audience.lower(now));
      case "approximate_count_upper_bound" -> NODES.numberNode(audience.upper(now));
      case "delivery_status" ->
          audience.ready(now)
              ? status(200, "This audience is ready for use.")
              : status(300, "This audience is not ready for use yet.");
      case "operation_status" ->
          audience.ready(now)
              ? status(200, "Normal")
              : status(441, "We are finding people who fit this audience.");
      case "data_source" -> source(audience.subtype());
      case "permission_for_actions" -> permissions(audience);
      case "is_value_based" -> NODES.booleanNode(node.json().path(field).asBoolean(false));
      case "retention_days" -> NODES.numberNode(node.json().path(field).asInt(0));
      case "time_created" -> NODES.numberNode(node.created().getEpochSecond());
      case "time_updated", "time_content_updated" ->
          NODES.numberNode(node.updated().getEpochSecond());
      case "delete_time" ->
          audience.deleted() ? NODES.numberNode(node.updated().getEpochSecond()) : null;
      case "sharing_status" ->
          audience.sharedWith().isEmpty()
              ? null
              : Json.object()
                  .put("sharing_relationship_id", node.id() % 1_000_000)
                  .put("status", "shared");
      case "lookalike_audience_ids" -> lookalikes(request, node);
      default -> NodeFields.value(request, node, field, Kind.AUDIENCE);
    };
  }

  private static JsonNode status(int code, String words) {
    return Json.object().put("code", code).put("description", words);
  }

  private static JsonNode source(String subtype) {
    String[] words = SOURCES.getOrDefault(subtype, new String[] {"UNKNOWN", "ANYTHING"});
    return Json.object()
        .put("type", words[0])
        .put("sub_type", words[1])
        .put("creation_params", "[]");
  }

  private static JsonNode permissions(Audience audience) {
    boolean seed = !audience.subtype().equals("LOOKALIKE");
    return Json.object()
        .put("can_edit", true)
        .put("can_see_insight", true)
        .put("can_share", true)
        .put("subtype_supports_lookalike", seed)
        .put("supports_recipient_lookalike", false);
  }

  private static @Nullable JsonNode lookalikes(Request request, Node seed) {
    var ids = Json.array();
    for (Node other : Audiences.own(request.world(), seed.account(), Kind.AUDIENCE)) {
      for (JsonNode origin : other.json().path("lookalike_spec").path("origin")) {
        if (origin.path("id").asString("").equals(seed.path())) {
          ids.add(other.path());
        }
      }
    }
    return ids.isEmpty() ? null : ids;
  }
}
