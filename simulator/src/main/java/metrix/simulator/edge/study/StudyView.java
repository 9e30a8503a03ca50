package metrix.simulator.edge.study;

import java.time.Instant;
import java.util.List;
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

/// The fields of an ad study. Source: Meta's API specs, node AdStudy; what a read without `fields`
/// gives is unverified.
final class StudyView implements View {
  @Override
  public List<String> defaults() {
    return List.of("id", "name");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node study = (Node) entity;
    return switch (field) {
      case "start_time", "end_time", "observation_end_time", "cooldown_start_time" ->
          study
              .json()
              .optional(field)
              .map(time ->
                  Json.text(NodeFields.time(request, study, Instant.ofEpochSecond(time.asLong()))))
              .orElse(null);
      case "business" ->
          Json.object().put("id", "1048576204817365").put("name", "Northwind Outdoor Group");
      case "created_by", "updated_by" -> {
        Asset user = request.world().assets(Kind.USER).getFirst();
        yield Json.object()
            .put("id", user.path())
            .put("name", user.json().path("name").asString(""));
      }
      case "name", "description", "type" -> study.json().get(field);
      case "id", "created_time", "updated_time" ->
          NodeFields.value(request, study, field, Kind.STUDY);
      default -> null;
    };
  }
}
