package metrix.simulator.edge.rule;

import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes, changes, tries and runs rules. Source: Meta's API specs, node AdRule, and the "Ad Rules
/// Engine" page. Meta lists the error 2703 for rules that pause by cost, but not when it applies:
/// it is not raised here.
final class RuleWrites {
  // Source: Meta's help page on limits of automated rules; the code of the refusal is unverified.
  private static final int MOST_RULES = 250;

  private final RuleLog log;
  private final RuleClock clock;

  RuleWrites(RuleLog log, RuleClock clock) {
    this.log = log;
    this.clock = clock;
  }

  JsonNode create(Request request) {
    Writes.checkAccount(request.account());
    Writes.required(request.params(), "name");
    String account = request.account().id();
    ObjectNode body = Writes.values(request, "AdAccount", "adrules_library");
    body.remove(Set.of("account_id", "ui_creation_source"));
    Rule.parse(request.world(), 0, account, body);
    long rules =
        request.world().children(account, Kind.RULE).values().stream()
            .filter(rule -> !rule.configured().equals("DELETED"))
            .count();
    if (rules >= MOST_RULES) {
      throw Failure.invalid("An ad account has at most " + MOST_RULES + " rules").thrown();
    }
    String status = status(request.params(), "ENABLED", Set.of("ENABLED", "DISABLED"));
    Node rule = Writes.create(request, Kind.RULE, 0, body, status, Review.NONE);
    begin(request, rule);
    return Request.id(rule.path());
  }

  JsonNode update(Request request) {
    alive(request);
    Node before = request.node();
    Params params = request.params();
    status(params, before.configured(), Set.of("ENABLED", "DISABLED", "DELETED"));
    if (params.has("name")) {
      Writes.required(params, "name");
    }
    ObjectNode changes = Writes.values(request, "AdRule", ".");
    ObjectNode after = before.json().deepCopy();
    after.setAll(changes);
    boolean reacts =
        changes.path("evaluation_spec").path("evaluation_type").asString("").equals("TRIGGER");
    if (reacts && !changes.has("schedule_spec")) {
      // A rule that becomes one with a trigger loses its schedule.
      changes.putNull("schedule_spec");
      after.remove("schedule_spec");
    }
    if (before.json().has("disable_error_code")) {
      changes.putNull("disable_error_code");
    }
    Rule.parse(request.world(), before.id(), before.account(), after);
    JsonNode answer = Writes.update(request, changes);
    begin(request, request.world().node(before.id()).orElseThrow());
    return answer;
  }

  JsonNode delete(Request request) {
    alive(request);
    JsonNode answer = Writes.delete(request);
    clock.forget();
    return answer;
  }

  /// `POST /{rule}/preview`: what would pass now; the shape of the answer is unverified.
  JsonNode preview(Request request) {
    Rule rule = scheduled(request);
    ArrayNode data = Json.array();
    for (Node object : Matches.of(rule, moment(request)).passing()) {
      data.addObject().put("object_id", object.path()).put("object_type", object.kind().name());
    }
    ObjectNode answer = Json.object();
    answer.set("data", data);
    return answer;
  }

  /// `POST /{rule}/execute`: a run by hand, also of a rule that is switched off.
  JsonNode execute(Request request) {
    Rule rule = scheduled(request);
    log.add(Look.at(rule, moment(request), log.memory(rule.id(), request.now()), true));
    return Request.success();
  }

  static Moment moment(Request request) {
    return new Moment(
        request.world(), request.graph().delivery(), request.graph().ledger(), request.now());
  }

  private void begin(Request request, Node node) {
    if (node.configured().equals("ENABLED")) {
      Rule rule = Rule.of(request.world(), node);
      Look.begin(rule, moment(request), log.renew(rule.id(), request.now()));
    }
    clock.forget();
  }

  private static Rule scheduled(Request request) {
    alive(request);
    Rule rule = Rule.of(request.world(), request.node());
    if (rule.evaluation().trigger().isPresent()) {
      throw Failure.invalid("Only rules with a schedule can be previewed or executed").thrown();
    }
    return rule;
  }

  private static void alive(Request request) {
    if (request.node().configured().equals("DELETED")) {
      throw Failure.missing(request.call().method(), request.target().path()).thrown();
    }
  }

  private static String status(Params params, String otherwise, Set<String> allowed) {
    String status = params.filled("status").orElse(otherwise);
    if (params.has("status") && !allowed.contains(status)) {
      throw Failure.notOneOf("status", allowed.stream().sorted().toList())
          .blaming("status")
          .thrown();
    }
    return status;
  }
}
