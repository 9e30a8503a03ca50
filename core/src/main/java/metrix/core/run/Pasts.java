package metrix.core.run;

import metrix.core.plan.Past;
import metrix.core.plan.Past.Fate;
import metrix.core.plan.Past.Outcome;

/// Shows the record of a run to later plans.
final class Pasts {
  private Pasts() {}

  static Past of(RunRecord run, boolean atWork) {
    return new Past(
        run.id(),
        run.plan(),
        atWork,
        run.steps().stream().map(s -> new Fate(outcome(s.state()), s.result())).toList());
  }

  private static Outcome outcome(StepState state) {
    return switch (state) {
      case PLANNED, ABSENT -> Outcome.LEFT;
      case SENDING, UNKNOWN -> Outcome.UNKNOWN;
      case CONFIRMED, RECONCILED -> Outcome.MADE;
      case REJECTED, SKIPPED -> Outcome.FAILED;
      case DECLINED -> Outcome.DECLINED;
    };
  }
}
