package metrix.server.api.edits;

import java.util.List;
import java.util.Optional;

/// A step of a plan.
///
/// @param rows the rows of the sheet that it serves
/// @param dependsOn numbers of steps that must be done first
public record PlanStep(
    int number,
    StepKind kind,
    String name,
    Optional<String> id,
    List<Integer> rows,
    List<Integer> dependsOn,
    List<FieldChange> changes) {
  public PlanStep {
    rows = List.copyOf(rows);
    dependsOn = List.copyOf(dependsOn);
    changes = List.copyOf(changes);
  }
}
