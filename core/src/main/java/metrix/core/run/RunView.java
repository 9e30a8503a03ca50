package metrix.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.model.AccountId;

/// A run with all its steps.
///
/// @param seconds of work, waiting included
/// @param message what happened and what to do next, in a sentence or two
public record RunView(
    RunSummary summary,
    AccountId account,
    String graph,
    List<RunStep> steps,
    List<ChangedByMeta> changedByMeta,
    long calls,
    long points,
    double seconds,
    List<RunImage> images,
    String message) {
  /// An image of a run.
  ///
  /// @param deletedAt when its bytes left `temp_uploads`; empty while they are there
  public record RunImage(String name, Optional<Instant> deletedAt) {}

  public RunView {
    steps = List.copyOf(steps);
    changedByMeta = List.copyOf(changedByMeta);
    images = List.copyOf(images);
  }
}
