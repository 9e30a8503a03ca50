package metrix.simulator.edge.rule;

import java.util.List;
import java.util.Optional;
import metrix.simulator.edge.rule.Run.Result;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import tools.jackson.databind.node.ObjectNode;

/// One look of a rule at its objects, with all that comes of it.
final class Look {
  /// The code of a rule whose objects are gone.
  static final int BROKEN = 100;

  private Look() {}

  static Run at(Rule rule, Moment moment, RuleMemory memory, boolean manual) {
    Node node = moment.world().node(rule.id()).orElseThrow();
    if (orphaned(rule, moment)) {
      return broken(node, moment, manual);
    }
    Matches matches = Matches.of(rule, moment);
    List<Node> objects = Triggering.fired(matches, memory);
    List<Result> results = Effects.of(matches, objects, memory, new Changes(moment, node.name()));
    Run run =
        new Run(rule.id(), moment.now(), specs(node.json()), manual, results, Optional.empty());
    if (rule.execution().once() && run.changed()) {
      moment.world().put(node.withConfigured("DISABLED", moment.now()));
    }
    return run;
  }

  private static boolean orphaned(Rule rule, Moment moment) {
    List<String> ids = rule.evaluation().ids();
    return !ids.isEmpty()
        && ids.stream()
            .flatMap(id -> moment.world().node(id, rule.kind()).stream())
            .allMatch(object ->
                StatusModel.effective(moment.world(), object, moment.now()).equals("DELETED"));
  }

  // That a rule ends in this way when all of its objects are gone, and the code, are unverified.
  private static Run broken(Node node, Moment moment, boolean manual) {
    ObjectNode body = node.json().deepCopy();
    body.put("disable_error_code", BROKEN);
    moment
        .world()
        .put(node.withBody(body, moment.now()).withConfigured("HAS_ISSUES", moment.now()));
    return new Run(
        node.id(),
        moment.now(),
        specs(node.json()),
        manual,
        List.of(),
        Optional.of("All objects of this rule are deleted."));
  }

  /// Lets a trigger see how things stand, so that only what comes later fires.
  static void begin(Rule rule, Moment moment, RuleMemory memory) {
    Triggering.fired(Matches.of(rule, moment), memory);
  }

  private static ObjectNode specs(ObjectNode body) {
    ObjectNode specs = Json.object();
    for (String name : new String[] {"evaluation_spec", "execution_spec", "schedule_spec"}) {
      body.optional(name).ifPresent(spec -> specs.set(name, spec));
    }
    return specs;
  }
}
