package metrix.core.run;

import java.time.Instant;
import java.util.Optional;

/// A run in a line. `planned = made + failed + unknown + left`, always.
public record RunSummary(
    String id,
    String title,
    Instant startedAt,
    Optional<Instant> finishedAt,
    State state,
    int planned,
    int made,
    int failed,
    int unknown,
    int left) {
  /// How a run stands.
  public enum State {
    /// It works now.
    RUNNING,
    /// Everything is made.
    DONE,
    /// Finished, but some steps failed or stayed paused.
    PARTLY,
    /// Stopped in this program; it can be resumed.
    STOPPED,
    /// Left by an earlier program; it can be resumed.
    OPEN
  }

  public RunSummary {
    if (planned != made + failed + unknown + left) {
      throw new IllegalStateException(
          "%d steps planned, but %d + %d + %d + %d"
              .formatted(planned, made, failed, unknown, left));
    }
  }
}
