package metrix.simulator.edge.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import metrix.simulator.state.World;

/// The objects that a rule looks at, and those of them that pass its conditions.
///
/// Source: Meta, "Evaluation spec" page: without a condition on `effective_status` a rule looks at
/// what is active or in review; one that resumes looks at all that is neither deleted nor archived.
record Matches(Rule rule, Moment moment, List<Node> scope, List<Node> passing, Numbers numbers) {
  static Matches of(Rule rule, Moment moment) {
    List<Node> scope = scope(rule, moment);
    Numbers numbers = new Numbers(moment, rule, scope);
    List<Node> passing =
        scope.stream()
            .filter(object ->
                rule.evaluation().conditions().stream()
                    .allMatch(condition -> passes(condition, object, numbers)))
            .toList();
    return new Matches(rule, moment, scope, passing, numbers);
  }

  static boolean passes(Condition condition, Node object, Numbers numbers) {
    return condition
        .operator()
        .accepts(numbers.values(object, condition.field()), condition.value());
  }

  private static List<Node> scope(Rule rule, Moment moment) {
    World world = moment.world();
    List<Node> all =
        rule.evaluation().ids().isEmpty()
            ? new ArrayList<>(world.children(rule.account(), rule.kind()).values())
            : rule.evaluation().ids().stream()
                .flatMap(id -> world.node(id, rule.kind()).stream())
                .toList();
    boolean chosen = rule.evaluation().filters("effective_status");
    return all.stream()
        .filter(object -> looksAt(rule, StatusModel.effective(world, object, moment.now()), chosen))
        // Ids grow with time: the oldest is looked at first.
        .sorted(Comparator.comparingLong(Node::id))
        .toList();
  }

  private static boolean looksAt(Rule rule, String status, boolean chosen) {
    if (status.equals("DELETED")) {
      return false;
    }
    if (chosen) {
      return true;
    }
    return switch (rule.execution().type()) {
      case UNPAUSE, ROTATE -> !status.equals("ARCHIVED");
      default -> Set.of("ACTIVE", "PENDING_REVIEW").contains(status);
    };
  }

  /// Whether a rule is about an object: by its id, or by its level.
  static boolean governs(Rule rule, Node object) {
    return rule.kind() == object.kind()
        && rule.account().equals(object.account())
        && (rule.evaluation().ids().isEmpty() || rule.evaluation().ids().contains(object.path()));
  }

  Optional<Double> target(Node object, Optional<String> metric) {
    return metric.flatMap(name -> numbers.metric(object, name));
  }
}
