package metrix.server.api.runs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/// The receipt of a run, as it is written to files.
public record ReceiptJson(
    String run,
    String account,
    String graph,
    int planned,
    int made,
    int failed,
    int unknown,
    int left,
    List<ReceiptStep> steps,
    @JsonProperty("changed_by_meta") List<ChangedByMeta> changedByMeta,
    long calls,
    long points,
    double seconds) {
  public ReceiptJson {
    steps = List.copyOf(steps);
  }
}
