package metrix.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves only when a test says so. Thread-safe.
public final class ManualClock implements InstantSource {
  private Instant now;

  private ManualClock(Instant now) {
    this.now = now;
  }

  /// A clock that stands at an instant.
  public static ManualClock at(Instant now) {
    return new ManualClock(now);
  }

  /// A clock that stands at an instant in ISO 8601, such as `2026-11-23T09:00:00Z`.
  public static ManualClock at(String now) {
    return at(Instant.parse(now));
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /// Moves the clock.
  public synchronized void advance(Duration by) {
    now = now.plus(by);
  }

  /// Takes the place of sleeping: returns at once, and the time has passed.
  public void sleep(Duration by) {
    advance(by);
  }
}
