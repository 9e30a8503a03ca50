package metrix.core.run;

import java.time.Instant;
import java.util.Optional;

/// News of a run, told on the run's own thread: listeners must be quick.
public sealed interface RunProgress {
  /// How the run stands now.
  RunSummary run();

  /// A step changed its state.
  record StepChanged(RunSummary run, RunStep step) implements RunProgress {}

  /// The run waits, for Meta's limits or before a look-up.
  record Waiting(RunSummary run, Instant until, String why) implements RunProgress {}

  /// The run came to its end, good or not.
  ///
  /// @param stoppedBy why it stopped early
  record Ended(RunView view, Optional<StopReason> stoppedBy) implements RunProgress {
    @Override
    public RunSummary run() {
      return view.summary();
    }
  }
}
