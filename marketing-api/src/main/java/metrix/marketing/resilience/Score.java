package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;

/// Our mirror of the score that Meta keeps for an ad account: each call adds points, which fade
/// within 300 seconds. Our own calls count at once; Meta's figure corrects upward at once and
/// downward half-way, since it lags behind. Not thread-safe. Source: Meta, rate limiting page, copy
/// of 2026-09-12; the fading is taken as continuous (our reading).
final class Score {
  private static final double FADES_WITHIN_SECONDS = 300;
  private double level;
  private Instant at;

  Score(Instant now) {
    at = now;
  }

  /// Counts points and says how long to wait before the call that costs them.
  ///
  /// @param allowed points that may be used up
  /// @param limit Meta's limit, which sets how fast points fade
  Duration take(int points, double allowed, double limit, Instant now) {
    fade(limit, now);
    level += points;
    double seconds = (level - allowed) / (limit / FADES_WITHIN_SECONDS);
    return seconds <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(seconds * 1000));
  }

  /// Takes points back for a call that was not sent.
  void giveBack(int points) {
    level = Math.max(0, level - points);
  }

  /// Corrects the score by Meta's figure.
  void told(double percent, double limit, Instant now) {
    fade(limit, now);
    double theirs = percent / 100 * limit;
    level = theirs > level ? theirs : (theirs + level) / 2;
  }

  private void fade(double limit, Instant now) {
    double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1000.0);
    level = Math.max(0, level - seconds * limit / FADES_WITHIN_SECONDS);
    at = now;
  }
}
