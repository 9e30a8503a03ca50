package metrix.core.run;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.core.plan.Step;

/// A step of a run as people see it.
///
/// @param id of the object, or the hash of the image
public record RunStep(
    int number,
    Step.Kind kind,
    String name,
    Optional<String> id,
    List<Integer> rows,
    State state,
    Optional<StepError> error) {
  /// How a step stands, in the words of the receipt; SENDING counts as left there.
  public enum State {
    MADE,
    FAILED,
    UNKNOWN,
    LEFT,
    SENDING;

    /// The word in the receipt.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RunStep {
    rows = List.copyOf(rows);
  }
}
