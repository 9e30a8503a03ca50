package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;

/// Our mirror of the hourly quota of one use case of an ad account. Meta's figure, in whole
/// percent, corrects upward at once and downward half-way. Not thread-safe. Source: Meta, rate
/// limiting page, copy of 2026-09-12; that the hour slides is our reading.
final class Hour {
  private static final double WHOLE_PERCENT = 1;
  private final Window used = new Window(Duration.ofHours(1), 60);
  private final Window unseen = Late.window();

  /// How long to wait before so many calls may go.
  ///
  /// @param most calls of an hour that may be made
  Duration until(double calls, double most, Instant now) {
    return used.until(calls, most, now);
  }

  void take(double calls, Instant now) {
    used.add(calls, now);
    unseen.add(calls, now);
  }

  /// Corrects by Meta's figure.
  ///
  /// @param quota calls of an hour that Meta allows
  void told(double percent, double quota, Instant now) {
    double least = percent / 100 * quota;
    // 3 % may be 3.9: a figure that is rounded down gives no more room than it surely says.
    double most = (percent + WHOLE_PERCENT) / 100 * quota;
    used.correct(Late.corrected(used.total(now), least, most + unseen.total(now)), now);
  }
}
