package metrix.server.api.runs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The data of a `run` event: how a run stands, and the steps that changed.
///
/// @param waitingUntil while it waits for Meta
/// @param message why it waits, or how it ended
/// @param ended whether it came to its end, good or not
public record RunNews(
    RunSummary run,
    List<RunStep> steps,
    Optional<Instant> waitingUntil,
    Optional<String> message,
    boolean ended) {
  public RunNews {
    steps = List.copyOf(steps);
  }
}
