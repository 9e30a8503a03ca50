package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;

/// A level that points raise and that time lowers steadily. Not thread-safe.
final class Fading {
  private double level;
  private Instant at;

  Fading(Instant now) {
    at = now;
  }

  void add(double points) {
    level += points;
  }

  /// The level now.
  ///
  /// @param perSecond points that fade in a second
  double level(double perSecond, Instant now) {
    double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
    level = Math.max(0, level - seconds * perSecond);
    at = now;
    return level;
  }

  void set(double points) {
    level = points;
  }
}
