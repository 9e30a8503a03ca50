package metrix.simulator.edge.insights;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.delivery.Query;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The state of a background report: a few simulated seconds of work. Source: Meta, "Ad report run"
/// reference.
public final class ReportView implements View {
  private static final long MILLIS = 2_000;

  @Override
  public List<String> defaults() {
    return List.of(
        "id",
        "account_id",
        "time_ref",
        "time_completed",
        "async_status",
        "async_percent_completion");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node report = (Node) entity;
    int percent = percent(report, request.now());
    return switch (field) {
      case "id" -> Json.text(report.path());
      case "account_id" -> Json.text(report.account());
      case "time_ref" -> JsonNodeFactory.instance.numberNode(report.created().getEpochSecond());
      case "time_completed" ->
          percent < 100
              ? null
              : JsonNodeFactory.instance.numberNode(
                  report.created().plusMillis(MILLIS).getEpochSecond());
      case "async_status" ->
          Json.text(
              percent == 0 ? "Job Not Started" : percent < 100 ? "Job Running" : "Job Completed");
      case "async_percent_completion" -> JsonNodeFactory.instance.numberNode(percent);
      case "date_start" -> Json.text(windows(request, report).getFirst().first().toString());
      case "date_stop" -> Json.text(windows(request, report).getLast().last().toString());
      case "is_running" -> JsonNodeFactory.instance.booleanNode(percent < 100);
      default -> null;
    };
  }

  /// What a report was asked.
  static Params asked(Node report) {
    Params params = Params.NONE;
    for (var entry : report.json().path("params").properties()) {
      params = params.with(entry.getKey(), entry.getValue().asString(""));
    }
    return params;
  }

  private static List<Query.Window> windows(Request request, Node report) {
    ZoneId zone = request.world().accountOf(report).zone();
    return DateRange.windows(asked(report), report.created().atZone(zone).toLocalDate());
  }

  /// The moment from which a report's rows are seen: when it was complete.
  static Instant asOf(Node report) {
    return Delivery.refreshed(report.created().plusMillis(MILLIS));
  }

  static int percent(Node report, Instant now) {
    long passed = Duration.between(report.created(), now).toMillis();
    return Math.clamp(passed * 100 / MILLIS, 0, 100);
  }
}
