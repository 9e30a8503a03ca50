package metrix.simulator.edge.rule;

import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of an ad rule. Source: Meta's API specs, node AdRule.
final class RuleView implements View {
  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node rule = (Node) entity;
    return switch (field) {
      case "created_by" -> user(request);
      default -> NodeFields.value(request, rule, field, Kind.RULE);
    };
  }

  private static JsonNode user(Request request) {
    Asset user = request.world().assets(Kind.USER).getFirst();
    return Json.object().put("id", user.path()).put("name", user.json().path("name").asString(""));
  }
}
