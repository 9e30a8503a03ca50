package metrix.core.run;

import java.time.Duration;

/// The port to passing time, so that tests wait for nothing.
@FunctionalInterface
public interface Waiter {
  /// Really waits.
  Waiter REAL = Thread::sleep;

  void pause(Duration time) throws InterruptedException;
}
