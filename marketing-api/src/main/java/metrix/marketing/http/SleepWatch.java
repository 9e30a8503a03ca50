package metrix.marketing.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Notices that the computer slept: the clock on the wall went on while the machine's own stood
/// still. Connections that were open then are dead, and a call on one would only find out by its
/// deadline. Where the machine's clock goes on in sleep nothing is noticed. Thread-safe.
final class SleepWatch {
  private static final Duration GAP = Duration.ofSeconds(30);
  private final InstantSource wall;
  private final LongSupplier nanos;
  private Instant lastWall;
  private long lastNanos;

  /// @param nanos the machine's own clock, in nanoseconds
  SleepWatch(InstantSource wall, LongSupplier nanos) {
    this.wall = wall;
    this.nanos = nanos;
    this.lastWall = wall.instant();
    this.lastNanos = nanos.getAsLong();
  }

  /// Whether the computer slept since the last question.
  synchronized boolean slept() {
    Instant now = wall.instant();
    long tick = nanos.getAsLong();
    Duration awake = Duration.ofNanos(tick - lastNanos);
    Duration passed = Duration.between(lastWall, now);
    lastWall = now;
    lastNanos = tick;
    return passed.minus(awake).compareTo(GAP) > 0;
  }
}
