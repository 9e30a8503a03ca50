package metrix.simulator.edge.background;

import java.util.List;
import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of one background request. Source: the API spec of AdAsyncRequest; that a failed one
/// tells its error in `result`, and the values of `type`, are unverified.
final class RequestView implements View {
  @Override
  public List<String> defaults() {
    return List.of("id", "status", "result");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node one = (Node) entity;
    return switch (field) {
      case "id" -> Json.text(one.path());
      case "status" -> Json.text(State.status(one, request.now()));
      case "type" -> Json.text(one.json().path("type").asString(""));
      case "input", "result" -> one.json().get(field);
      case "scope_object_id" -> Json.text(one.account());
      case "async_request_set" ->
          request
              .world()
              .node(Long.toString(one.parent()), Kind.REQUEST_SET)
              .map(set -> NodeFields.inner(request, set))
              .orElse(null);
      case "created_time" -> Json.text(NodeFields.time(request, one, one.created()));
      case "updated_time" -> Json.text(NodeFields.time(request, one, one.updated()));
      default -> null;
    };
  }
}
