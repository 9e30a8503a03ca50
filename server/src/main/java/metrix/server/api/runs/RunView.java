package metrix.server.api.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A run with all its steps.
public record RunView(
    String id,
    String title,
    Instant startedAt,
    Optional<Instant> finishedAt,
    RunState state,
    int planned,
    int made,
    int failed,
    int unknown,
    int left,
    String account,
    List<RunStep> steps,
    List<ChangedByMeta> changedByMeta,
    long calls,
    long points,
    double seconds,
    List<RunImage> images,
    String message) {
  public RunView {
    steps = List.copyOf(steps);
    changedByMeta = List.copyOf(changedByMeta);
    images = List.copyOf(images);
  }
}
