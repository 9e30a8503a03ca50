package metrix.simulator.edge.rule;

import java.util.Optional;
import metrix.simulator.protocol.Failure;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A rule that was read and found valid.
///
/// @param id 0 while it has none
/// @param account bare id of its account
/// @param kind the level of the objects it looks at
record Rule(
    long id,
    String account,
    Kind kind,
    Evaluation evaluation,
    Execution execution,
    Schedule schedule) {
  /// A stored rule: it was checked when it was written.
  static Rule of(World world, Node node) {
    return parse(world, node.id(), node.account(), node.json());
  }

  /// Reads and checks the three specs of a rule.
  static Rule parse(World world, long id, String account, ObjectNode body) {
    Evaluation evaluation = Evaluation.parse(body.path("evaluation_spec"));
    Kind kind = kind(world, account, evaluation);
    Optional<Term> below =
        evaluation
            .terms()
            .filter(term -> term.level().map(level -> level.compareTo(kind) > 0).orElse(false))
            .findFirst();
    if (below.isPresent()) {
      throw Condition.wrong("A rule for " + kind + " cannot look at single objects below it");
    }
    Execution execution = Execution.parse(body.path("execution_spec"));
    execution.check(evaluation, Optional.of(kind));
    return new Rule(id, account, kind, evaluation, execution, schedule(evaluation, body));
  }

  private static Kind kind(World world, String account, Evaluation evaluation) {
    Optional<Kind> kind = evaluation.kind();
    for (String id : evaluation.ids()) {
      Optional<Kind> own =
          world
              .entity(id)
              .filter(entity -> entity instanceof Node found && found.account().equals(account))
              .map(entity -> entity.kind());
      boolean fits =
          own.isPresent()
              && switch (own.get()) {
                case CAMPAIGN, ADSET, AD -> kind.map(own.get()::equals).orElse(true);
                default -> false;
              };
      if (!fits) {
        throw Condition.wrong("Invalid object id " + id + " in the filter id");
      }
      kind = own;
    }
    return kind.orElseThrow(() -> Condition.wrong("A rule needs a filter entity_type or id"));
  }

  private static Schedule schedule(Evaluation evaluation, ObjectNode body) {
    JsonNode spec = body.path("schedule_spec");
    if (evaluation.trigger().isPresent()) {
      if (body.has("schedule_spec")) {
        throw Condition.wrong("schedule_spec is not supported for the evaluation type TRIGGER");
      }
      return Schedule.REACTING;
    }
    if (!body.has("schedule_spec")) {
      throw Failure.invalid("The parameter schedule_spec is required")
          .blaming("schedule_spec")
          .thrown();
    }
    return Schedule.parse(spec);
  }
}
