package metrix.core.run;

import java.util.ArrayList;
import java.util.List;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.marketing.MarketingApi;
import metrix.model.Problem;

/// Refuses plans that no longer fit what they were made for.
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

  /// A draft that was launched since the plan was made would be made twice.
  static List<Problem> launchedMeanwhile(Plan plan, Journal journal) {
    return plan.imagesOf().stream()
        .flatMap(draft -> journal.ofDraft(draft).stream())
        .filter(run -> run.started().isAfter(plan.createdAt()))
        .map(run ->
            Problem.error(
                "plan",
                "It was launched since the plan was made (run %s).".formatted(run.id()),
                "Plan it again."))
        .toList();
  }

  /// A plan is for the address that it was made with.
  static List<Problem> otherAddress(Plan plan, MarketingApi api) {
    return plan.graph().equals(api.graph().base().toString())
        ? List.of()
        : List.of(
            Problem.error(
                "plan",
                "The plan was made for %s, but the connection goes to %s."
                    .formatted(plan.graph(), api.graph().base()),
                "Connect as it was when the plan was made."));
  }
}
