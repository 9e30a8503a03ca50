package metrix.core.run;

import java.time.Instant;
import java.util.Optional;

/// What the journal knows of a step.
///
/// @param result the id of the object or the hash of the image, once there
/// @param attempts how often it was about to be sent
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
}
