package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.model.Problem;

/// The outcome of planning: a plan, unless a problem is an error or there is nothing to do.
///
/// @param localChecks what our own rules have checked, for people
public record Planned(Optional<Plan> plan, List<Problem> problems, List<String> localChecks) {
  public Planned {
    problems = List.copyOf(problems);
    localChecks = List.copyOf(localChecks);
    if (plan.isPresent() && problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalArgumentException("a plan with errors: " + problems);
    }
  }

  /// The same with what was found out before it; an error takes the plan away.
  public Planned with(List<Problem> found) {
    List<Problem> all = Stream.concat(found.stream(), problems.stream()).toList();
    return new Planned(
        plan.filter(_ -> found.stream().noneMatch(Problem::isError)), all, localChecks);
  }
}
