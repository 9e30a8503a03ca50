package metrix.marketing.resilience;

import java.time.Duration;

/// Waiting, so that tests need not wait.
@FunctionalInterface
public interface Pause {
  void sleep(Duration time) throws InterruptedException;

  /// Real waiting.
  Pause REAL = Thread::sleep;
}
