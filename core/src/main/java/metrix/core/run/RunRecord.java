package metrix.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.plan.Plan;

/// A run as the journal knows it: enough to go on after any end of the program.
///
/// @param label the ad label of everything that the run makes
/// @param source SHA-256 of the sheet it came from, so that the same sheet is not launched twice
/// @param finished when nothing was left to do; empty while it can be resumed
/// @param imagesDeleted file name to the time when its bytes were deleted
/// @param calls requests sent so far, and what they cost in points and seconds
public record RunRecord(
    String id,
    Plan plan,
    String label,
    Optional<String> source,
    Instant started,
    Optional<Instant> finished,
    List<StepRecord> steps,
    List<ChangedByMeta> changedByMeta,
    Map<String, Instant> imagesDeleted,
    List<String> notes,
    long calls,
    long points,
    double seconds) {
  public RunRecord {
    steps = List.copyOf(steps);
    changedByMeta = List.copyOf(changedByMeta);
    imagesDeleted = Map.copyOf(imagesDeleted);
    notes = List.copyOf(notes);
    if (steps.size() != plan.steps().size()) {
      throw new IllegalArgumentException("a record of other steps than the plan's");
    }
  }

  /// The record of a step of the plan.
  public StepRecord step(int number) {
    return steps.get(number - 1);
  }
}
