package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import metrix.core.plan.Past.Outcome;
import metrix.marketing.GraphUrl;
import metrix.model.AccountId;
import metrix.model.Problem;

/// When a run cannot be followed by another plan, and what to do first.
final class PastRefusals {
  private static final String AT = "run";

  private PastRefusals() {}

  static List<Problem> of(Past past, AccountId account, GraphUrl graph) {
    List<Problem> problems = new ArrayList<>();
    if (!past.plan().account().equals(account)
        || !past.plan().graph().equals(graph.base().toString())) {
      problems.add(
          Problem.error(
              AT,
              "The run %s wrote to %s at %s, which is another place."
                  .formatted(past.run(), past.plan().account(), past.plan().graph()),
              "Connect as at its start."));
    }
    if (past.atWork()) {
      problems.add(
          Problem.error(
              AT,
              "The run %s is still at work.".formatted(past.run()),
              "Wait for its end, or stop it."));
    } else if (past.any(Outcome.UNKNOWN)) {
      problems.add(
          Problem.error(
              AT,
              "Of %d steps of the run %s nobody knows what became of them."
                  .formatted(past.count(Outcome.UNKNOWN), past.run()),
              "Resume the run first: it looks at Meta."));
    }
    return problems;
  }

  /// Refuses to make again what failed in a run that has steps left: resuming makes those.
  static List<Problem> ifOpen(Past past) {
    return past.any(Outcome.LEFT)
        ? List.of(
            Problem.error(
                AT,
                "The run %s has %d steps left.".formatted(past.run(), past.count(Outcome.LEFT)),
                "Resume it first."))
        : List.of();
  }
}
