package metrix.core.run;

import java.time.Instant;
import java.util.Optional;
import metrix.core.plan.Step;

/// What an outcome makes of a step.
record Verdict(Step step, Sentence sentence) {
  /// The closed set of ends.
  sealed interface Sentence {}

  /// Meta has done it.
  ///
  /// @param how CONFIRMED, or RECONCILED when it was looked up
  /// @param result the id of the object or the hash of the image
  record Made(StepState how, String result) implements Sentence {}

  /// It never will be done: REJECTED or SKIPPED.
  record Lost(StepState how, StepError why) implements Sentence {}

  /// Nobody knows.
  record Unclear(StepError why) implements Sentence {}

  /// Surely not done; it may be sent again.
  record Again(Optional<StepError> why) implements Sentence {}

  /// Looked up and surely not there; it may be sent again.
  record Absent() implements Sentence {}

  /// Not sent, since something that it needs is not here; it may be sent once it is.
  record Missing(StepError why) implements Sentence {}

  /// The record of the step afterwards.
  StepRecord applied(StepRecord before, Instant now) {
    return switch (sentence) {
      case Made(var how, var result) -> before.done(how, result, now);
      case Lost(var how, var why) -> before.because(how, why, now);
      case Unclear(var why) -> before.because(StepState.UNKNOWN, why, now);
      case Again(var why) -> before.backToPlanned(why, now);
      case Missing(var why) -> before.because(StepState.PLANNED, why, now);
      case Absent _ -> before.as(StepState.ABSENT, now);
    };
  }

  boolean isMade() {
    return sentence instanceof Made;
  }
}
