package metrix.simulator.edge.label;

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

/// The fields of an ad label. Source: Meta, "Ad label" reference.
public final class LabelView implements View {
  @Override
  public List<String> defaults() {
    return List.of("id", "name");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node label = (Node) entity;
    return switch (field) {
      case "account" ->
          Json.object().put("account_id", label.account()).put("id", "act_" + label.account());
      default -> NodeFields.value(request, label, field, Kind.LABEL);
    };
  }
}
