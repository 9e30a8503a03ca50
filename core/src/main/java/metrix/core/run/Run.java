package metrix.core.run;

import java.util.Optional;

/// A run at work in this program. Thread-safe.
public interface Run {
  String id();

  /// How it stands now.
  RunView view();

  /// Why it stopped early; empty while it works and when it came to its end.
  Optional<StopReason> stoppedBy();

  /// Waits for its end.
  Receipt await() throws InterruptedException;
}
