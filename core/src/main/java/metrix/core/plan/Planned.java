package metrix.core.plan;

import java.util.List;
import java.util.Optional;
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
}
