package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;

/// The rate of calls under limits that have no published formula, such as computing time: halved
/// while Meta's figure is high, raised little by little when it is low. Without a high figure there
/// is no bound. Not thread-safe. The numbers are our choice.
final class Throttle {
  private static final double HIGH_PERCENT = 90;
  private static final double UNBOUNDED = 100;
  private static final double LEAST = 0.1;
  private static final Duration BETWEEN_CUTS = Duration.ofSeconds(5);
  private static final Duration BETWEEN_RISES = Duration.ofSeconds(1);
  private double perSecond = UNBOUNDED;
  private Instant changed = Instant.MIN;
  private Instant free = Instant.MIN;

  /// How long to wait before the next call.
  Duration until(Instant now) {
    return perSecond < UNBOUNDED && free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
  }

  void take(int calls, Instant now) {
    free = now.plusMillis((long) (calls * 1000 / perSecond));
  }

  /// Learns from Meta's figure.
  void told(double percent, Instant now) {
    boolean high = percent >= HIGH_PERCENT;
    Duration between = high ? BETWEEN_CUTS : BETWEEN_RISES;
    if (changed.isAfter(Instant.MIN) && changed.plus(between).isAfter(now)) {
      return;
    }
    perSecond = high ? Math.max(LEAST, perSecond / 2) : Math.min(UNBOUNDED, perSecond + 1);
    changed = now;
  }
}
