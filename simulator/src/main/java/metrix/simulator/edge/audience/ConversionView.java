package metrix.simulator.edge.audience;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields and counts of a custom conversion. Source: recorded conversions of 2023 and v25; the
/// rows of `stats` are those of a Pixel (unverified), their numbers invented.
final class ConversionView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DAYS = 7;

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node node = (Node) entity;
    return switch (field) {
      case "creation_time" -> Json.text(Times.showUtc(node.created()));
      case "first_fired_time" -> Json.text(Times.showUtc(node.created().plusSeconds(3_600)));
      case "last_fired_time" -> Json.text(Times.showUtc(request.now().minusSeconds(1_260)));
      case "default_conversion_value" ->
          NODES.numberNode(Math.round(node.json().path(field).asDouble(0)));
      case "event_source_type" -> Json.text("pixel");
      case "data_sources" -> sources(request, node);
      case "pixel" -> Json.object().put("id", node.json().path("pixel_id").asString(""));
      case "is_archived" -> NODES.booleanNode(node.configured().equals("DELETED"));
      case "is_unavailable" -> NODES.booleanNode(false);
      case "retention_days" -> NODES.numberNode(0);
      default -> NodeFields.value(request, node, field, Kind.CUSTOM_CONVERSION);
    };
  }

  private static JsonNode sources(Request request, Node node) {
    String id = node.json().path("pixel_id").asString("");
    String name =
        request.world().assets(Kind.PIXEL).stream()
            .filter(asset -> asset.path().equals(id))
            .map(asset -> asset.json().path("name").asString(""))
            .findFirst()
            .orElse("");
    return Json.array()
        .add(Json.object().put("id", id).put("source_type", "PIXEL").put("name", name));
  }

  /// How often it fired on each of the last days.
  static JsonNode stats(Request request) {
    String aggregation = request.params().filled("aggregation").orElse("count");
    Instant today = request.now().truncatedTo(ChronoUnit.DAYS);
    List<ObjectNode> rows = new ArrayList<>();
    for (int day = DAYS - 1; day >= 0; day--) {
      Instant start = today.minus(Duration.ofDays(day));
      ObjectNode row =
          Json.object().put("start_time", Times.showUtc(start)).put("aggregation", aggregation);
      row.putArray("data")
          .addObject()
          .put("value", request.node().name())
          .put("count", Math.floorMod(request.node().id() / 7 + start.getEpochSecond() / 911, 240));
      rows.add(row);
    }
    return request.page(new Rows.Listed<>(rows), new Page(25, 5000), row -> row);
  }
}
