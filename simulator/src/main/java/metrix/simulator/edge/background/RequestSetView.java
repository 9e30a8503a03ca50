package metrix.simulator.edge.background;

import java.util.List;
import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The fields of a set of background requests. Source: the API spec of AdAsyncRequestSet; that it
/// shows the owner, the name and the end without being asked is unverified.
final class RequestSetView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public List<String> defaults() {
    return List.of("id", "owner_id", "name", "is_completed");
  }

  static boolean completed(Request request, Node set) {
    return RequestSets.requestsOf(request, set).stream().noneMatch(State::open);
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node set = (Node) entity;
    return switch (field) {
      case "id" -> Json.text(set.path());
      case "owner_id" -> Json.text(set.account());
      case "is_completed" -> NODES.booleanNode(completed(request, set));
      case "total_count" -> NODES.numberNode(RequestSets.requestsOf(request, set).size());
      case "initial_count" -> count(request, set, "INITIAL");
      case "in_progress_count" -> count(request, set, "IN_PROGRESS");
      case "success_count" -> count(request, set, "SUCCESS");
      case "error_count" -> count(request, set, "ERROR");
      case "canceled_count" -> count(request, set, "USER_CANCELED");
      case "notification_mode" -> set.json().optional(field).orElse(Json.text("OFF"));
      // The simulator calls nobody.
      case "notification_status" -> Json.text("NOT_SENT");
      case "name", "notification_uri" -> set.json().get(field);
      case "created_time" -> Json.text(NodeFields.time(request, set, set.created()));
      case "updated_time" -> Json.text(NodeFields.time(request, set, set.updated()));
      default -> null;
    };
  }

  private static JsonNode count(Request request, Node set, String status) {
    return NODES.numberNode(
        (int)
            RequestSets.requestsOf(request, set).stream()
                .filter(one -> State.status(one, request.now()).equals(status))
                .count());
  }
}
