package metrix.core.run;

import java.time.Instant;
import java.util.Optional;

/// What the journal knows of a step.
///
/// @param result the id of the object or the hash of the image, once there
/// @param attempts how often it may have reached Meta
/// @param at of the last change
public record StepRecord(
    int number,
    StepState state,
    Optional<String> result,
    Optional<StepError> error,
    int attempts,
    Instant at) {
  /// A step that nothing happened to yet.
  static StepRecord planned(int number, Instant at) {
    return new StepRecord(number, StepState.PLANNED, Optional.empty(), Optional.empty(), 0, at);
  }

  /// About to be sent.
  StepRecord sending(Instant now) {
    return new StepRecord(number, StepState.SENDING, result, Optional.empty(), attempts + 1, now);
  }

  /// Surely not done: as if it had never been sent.
  StepRecord backToPlanned(Optional<StepError> why, Instant now) {
    return new StepRecord(number, StepState.PLANNED, result, why, Math.max(0, attempts - 1), now);
  }

  /// Done.
  StepRecord done(StepState how, String made, Instant now) {
    return new StepRecord(number, how, Optional.of(made), Optional.empty(), attempts, now);
  }

  /// In another state for a reason.
  StepRecord because(StepState next, StepError why, Instant now) {
    return new StepRecord(number, next, result, Optional.of(why), attempts, now);
  }

  /// In another state.
  StepRecord as(StepState next, Instant now) {
    return new StepRecord(number, next, result, error, attempts, now);
  }
}
