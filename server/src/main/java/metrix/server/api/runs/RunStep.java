package metrix.server.api.runs;

import java.util.List;
import java.util.Optional;
import metrix.server.api.edits.StepKind;

/// A step of a run.
public record RunStep(
    int number,
    StepKind kind,
    String name,
    Optional<String> id,
    List<Integer> rows,
    StepState state,
    Optional<StepError> error) {
  public RunStep {
    rows = List.copyOf(rows);
  }
}
