package metrix.simulator.edge.rule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.node.ObjectNode;

/// One run of a rule, as its history tells it.
///
/// @param specs the rule's specs as they were
/// @param manual whether a call of `execute` asked for it
/// @param results one for each object that passed the conditions
/// @param exception why it could not run
record Run(
    long rule,
    Instant at,
    ObjectNode specs,
    boolean manual,
    List<Result> results,
    Optional<String> exception) {
  /// What was done to one object.
  record Result(String object, Kind kind, List<Action> actions) {
    Result {
      actions = List.copyOf(actions);
    }

    static Result of(Node object, Action action) {
      return new Result(object.path(), object.kind(), List.of(action));
    }
  }

  Run {
    results = List.copyOf(results);
  }

  boolean changed() {
    return results.stream().anyMatch(result -> result.actions().stream().anyMatch(Action::changes));
  }
}
