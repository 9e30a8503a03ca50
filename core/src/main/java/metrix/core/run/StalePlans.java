package metrix.core.run;

import java.util.ArrayList;
import java.util.List;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.model.Problem;

/// Refuses plans whose starting values no longer hold.
final class StalePlans {
  private StalePlans() {}

  /// What no longer holds of what a plan starts from.
  static List<Problem> problems(Plan plan, LiveValues now) {
    List<Problem> problems = new ArrayList<>();
    for (Step step : plan.steps()) {
      if (step.existing().isPresent()) {
        for (String moved : now.moved(step)) {
          problems.add(
              Problem.error(
                  "plan",
                  "“%s” changed since the plan was made: %s.".formatted(step.name(), moved),
                  "Refresh, look at it, and make the change again if it is still wanted."));
        }
      }
    }
    return problems;
  }
}
