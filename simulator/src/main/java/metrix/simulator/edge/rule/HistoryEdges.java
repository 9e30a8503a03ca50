package metrix.simulator.edge.rule;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metrix.simulator.edge.rule.Run.Result;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What rules did: `GET /{rule}/history` and `GET /act_x/adrules_history`, newest first.
///
/// Source: Meta's API specs and the "Ad Rule History" reference. What a read without `fields` gives
/// is unverified.
final class HistoryEdges {
  private static final List<String> DEFAULTS = List.of("timestamp", "is_manual", "results");

  private final RuleLog log;

  HistoryEdges(RuleLog log) {
    this.log = log;
  }

  JsonNode ofRule(Request request) {
    return page(request, log.of(request.node().id()), "AdRuleHistory");
  }

  JsonNode ofAccount(Request request) {
    List<Run> runs =
        request.world().children(request.account().id(), Kind.RULE).values().stream()
            .flatMap(rule -> log.of(rule.id()).stream())
            .sorted(Comparator.comparing(Run::at).thenComparingLong(Run::rule).reversed())
            .toList();
    return page(request, runs, "AdAccountAdRulesHistory");
  }

  private static JsonNode page(Request request, List<Run> runs, String type) {
    List<String> names =
        request.fields().isEmpty() ? DEFAULTS : request.fields().stream().map(Field::name).toList();
    for (String name : names) {
      if (!request.graph().spec().fields(type).contains(name)) {
        throw Failure.unknownField(name).thrown();
      }
    }
    Optional<String> evaluation = request.params().filled("evaluation_type");
    boolean hides = request.params().flag("hide_no_changes");
    List<Run> shown =
        runs.stream()
            .filter(run -> evaluation.isEmpty() || evaluation.get().equals(evaluationType(run)))
            .map(run -> narrowed(run, request))
            .filter(run -> !hides || run.changed())
            .toList();
    ZoneId zone = request.account().zone();
    return request.page(new Rows.Listed<>(shown), Page.OBJECTS, run -> row(run, names, zone));
  }

  private static Run narrowed(Run run, Request request) {
    Optional<String> object = request.params().filled("object_id");
    Optional<String> action = request.params().filled("action");
    List<Result> results =
        run.results().stream()
            .filter(result -> object.isEmpty() || object.get().equals(result.object()))
            .filter(result ->
                action.isEmpty()
                    || result.actions().stream().anyMatch(one -> one.name().equals(action.get())))
            .toList();
    return new Run(run.rule(), run.at(), run.specs(), run.manual(), results, run.exception());
  }

  private static String evaluationType(Run run) {
    return run.specs().path("evaluation_spec").path("evaluation_type").asString("");
  }

  private static JsonNode row(Run run, List<String> names, ZoneId zone) {
    ObjectNode row = Json.object();
    for (String name : names) {
      JsonNode value = value(run, name, zone);
      if (value != null) {
        row.set(name, value);
      }
    }
    return row;
  }

  private static @Nullable JsonNode value(Run run, String name, ZoneId zone) {
    return switch (name) {
      case "timestamp" -> Json.text(Times.show(run.at(), zone));
      case "is_manual" -> JsonNodeFactory.instance.booleanNode(run.manual());
      // An id is a text on the wire although the specs call this one a number.
      case "rule_id" -> Json.text(Long.toString(run.rule()));
      case "results" -> results(run);
      case "exception_code" ->
          run.exception()
              .<JsonNode>map(message -> JsonNodeFactory.instance.numberNode(Look.BROKEN))
              .orElse(null);
      case "exception_message" -> run.exception().map(Json::text).orElse(null);
      default -> run.specs().get(name);
    };
  }

  private static JsonNode results(Run run) {
    ArrayNode results = Json.array();
    for (Result result : run.results()) {
      ObjectNode one = results.addObject();
      one.put("object_id", result.object()).put("object_type", result.kind().name());
      ArrayNode actions = one.putArray("actions");
      for (Action action : result.actions()) {
        ObjectNode shown = actions.addObject().put("action", action.name());
        action.field().ifPresent(field -> shown.put("field", field));
        action.after().ifPresent(after -> shown.put("new_value", after));
        action.before().ifPresent(before -> shown.put("old_value", before));
      }
    }
    return results;
  }
}
