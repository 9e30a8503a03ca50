package metrix.simulator.edge.audience;

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

/// The fields of a saved audience: a targeting spec with a name. Source: the spec of SavedAudience;
/// the values of `run_status` are unverified.
final class SavedAudienceView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node node = (Node) entity;
    long people = request.graph().catalog().people(node.json().path("targeting"));
    return switch (field) {
      case "account" ->
          Json.object().put("account_id", node.account()).put("id", "act_" + node.account());
      case "approximate_count_lower_bound" -> NODES.numberNode(Math.max(1000, people / 100 * 100));
      case "approximate_count_upper_bound" ->
          NODES.numberNode(Math.max(1000, people * 117 / 10_000 * 100));
      case "time_created" -> Json.text(NodeFields.time(request, node, node.created()));
      case "time_updated" -> Json.text(NodeFields.time(request, node, node.updated()));
      case "run_status" -> Json.text("ACTIVE");
      case "operation_status" -> Json.object().put("code", 200).put("description", "Normal");
      case "permission_for_actions" ->
          Json.object()
              .put("can_edit", true)
              .put("can_see_insight", true)
              .put("can_share", false)
              .put("subtype_supports_lookalike", false)
              .put("supports_recipient_lookalike", false);
      default -> NodeFields.value(request, node, field, Kind.SAVED_AUDIENCE);
    };
  }
}
