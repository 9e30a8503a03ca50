package metrix.simulator.edge.insights;

import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.FieldExpression;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Body;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reports that are made in the background: start, status, rows. Source: Meta, "Asynchronous
/// insights" page.
public final class ReportEdges {
  private ReportEdges() {}

  /// `POST /{object}/insights`: checks the question and gives the id of the report.
  static JsonNode start(Request request) {
    InsightsEdge.presenter(request);
    DateRange.windows(
        request.params(), request.now().atZone(request.account().zone()).toLocalDate());
    ObjectNode body = Json.object();
    body.put("object", request.target().path());
    ObjectNode params = body.putObject("params");
    request.params().without("access_token").values().forEach(params::put);
    Node report =
        new Node(
            request.world().nextId(),
            Kind.REPORT,
            request.account().id(),
            0,
            new Body.Stored(body),
            "ACTIVE",
            request.now(),
            request.now(),
            Timeline.OFF,
            Review.NONE);
    request.world().put(report);
    return Json.object().put("report_run_id", report.path());
  }

  /// `GET /{report}/insights`: the rows, once the report is complete.
  static JsonNode rows(Request request) {
    Node report = request.node();
    if (ReportView.percent(report, request.now()) < 100) {
      throw Failure.invalid("The report is not ready yet").thrown();
    }
    Entity object =
        request
            .world()
            .entity(report.json().path("object").asString(""))
            .orElseThrow(() -> Failure.missing("GET", report.path()).thrown());
    Params params = ReportView.asked(report);
    List<Field> fields = params.text("fields").map(FieldExpression::parse).orElse(List.of());
    Request asked =
        request.on(object, "insights", params.without("limit", "after", "before"), fields);
    return InsightsEdge.page(asked, request, ReportView.asOf(report));
  }
}
