package metrix.server.api.runs;

import java.util.List;
import java.util.Optional;
import metrix.server.api.edits.StepKind;

/// A step of a receipt.
public record ReceiptStep(
    List<Integer> rows,
    StepKind kind,
    String name,
    Optional<String> id,
    StepState state,
    Optional<ReceiptError> error) {
  public ReceiptStep {
    rows = List.copyOf(rows);
  }
}
