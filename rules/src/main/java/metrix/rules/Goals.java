package metrix.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import metrix.model.Checked;
import metrix.model.Destination;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;

/// Chooses from Meta's table of objectives, destinations, goals and promoted objects, and explains
/// what is not in it.
public final class Goals {
  private Goals() {}

  /// All lines.
  public static List<GoalRule> all() {
    return GoalTable.all();
  }

  /// The lines of an objective, its default first.
  public static List<GoalRule> of(Objective objective) {
    return all().stream()
        .filter(r -> r.objective() == objective)
        .sorted((a, b) -> Boolean.compare(b.isDefault(), a.isDefault()))
        .toList();
  }

  /// The line for an objective, a destination and a goal as typed. An empty goal takes the default
  /// of the objective or the first one of the destination; an empty destination the usual one of
  /// the goal.
  ///
  /// @param path of the ad set's fields, for problems
  public static Checked<GoalRule> choose(
      Objective objective, String destination, String goal, String path) {
    String leads = destination.strip();
    String aims = goal.strip();
    List<GoalRule> lines = of(objective);
    List<GoalRule> there =
        lines.stream().filter(r -> leads.isEmpty() || leadsTo(r, leads)).toList();
    Optional<GoalRule> rule =
        there.stream().filter(r -> aims.isEmpty() || isGoal(r, aims)).findFirst();
    return rule.map(r -> judged(r, path))
        .orElseGet(() -> Checked.wrong(refusal(lines, there, leads, aims, path)));
  }

  private static Checked<GoalRule> judged(GoalRule rule, String path) {
    List<Problem> problems = new ArrayList<>();
    String at = path + ".optimizationGoal";
    if (!rule.ads().whyNot().isEmpty()) {
      problems.add(
          Problem.error(
              at,
              "“%s” cannot be made yet. %s".formatted(named(rule), rule.ads().whyNot()),
              others(rule.objective())));
    }
    if (rule.evidence() == Evidence.UNVERIFIED) {
      problems.add(
          Problem.warning(
              at,
              "Whether Meta takes “%s” is not verified (%s).".formatted(named(rule), rule.source()),
              "Go on: Meta will decide, and its answer is shown."));
    }
    return Checked.of(rule, problems);
  }

  private static Problem refusal(
      List<GoalRule> lines, List<GoalRule> there, String leads, String aims, String path) {
    String objective = lines.getFirst().objective().label();
    String known = RefusedGoals.why(leads, aims).map(why -> " " + why).orElse("");
    if (there.isEmpty()) {
      List<String> legal = names(lines, r -> r.destination().map(Enum::name).orElse(""));
      return Problem.error(
          path + ".destination",
          "“%s” is no destination of the objective %s.%s".formatted(leads, objective, known),
          legal.isEmpty()
              ? "Leave it empty."
              : "Choose one of: %s.".formatted(String.join(", ", legal)));
    }
    String where = leads.isEmpty() ? "" : " with the destination " + leads;
    List<String> elsewhere =
        names(
            lines.stream().filter(r -> isGoal(r, aims)).toList(),
            r -> r.destination().map(Enum::name).orElse("none"));
    return Problem.error(
        path + ".optimizationGoal",
        "“%s” is no goal of the objective %s%s.%s".formatted(aims, objective, where, known),
        "Choose one of: %s%s."
            .formatted(
                String.join(", ", names(there, r -> r.goal().name())),
                elsewhere.isEmpty()
                    ? ""
                    : "; or its destination: " + String.join(", ", elsewhere)));
  }

  private static String others(Objective objective) {
    List<String> legal =
        names(
            of(objective).stream().filter(r -> r.ads().whyNot().isEmpty()).toList(),
            r -> r.goal().name());
    return legal.isEmpty()
        ? "Choose another objective, such as Traffic."
        : "Choose one of: %s.".formatted(String.join(", ", legal));
  }

  private static List<String> names(List<GoalRule> rules, Function<GoalRule, String> name) {
    return rules.stream().map(name).filter(n -> !n.isEmpty()).distinct().toList();
  }

  private static String named(GoalRule rule) {
    return rule.goal().label()
        + rule.destination()
            .filter(d -> d != Destination.WEBSITE)
            .map(d -> " (" + d.label() + ")")
            .orElse("");
  }

  private static boolean leadsTo(GoalRule rule, String typed) {
    return rule.destination()
        .filter(d -> Destination.parse(typed).filter(d::equals).isPresent())
        .isPresent();
  }

  private static boolean isGoal(GoalRule rule, String typed) {
    OptimizationGoal goal = rule.goal();
    return goal.name().equalsIgnoreCase(typed) || goal.label().equalsIgnoreCase(typed);
  }
}
