package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How far our calls keep below a limit: nearer at first, farther after each refusal, since other
/// programs use the same limit, and slowly nearer again in quiet times. Not thread-safe.
final class Ceiling {
  private final double drop;
  private final double most;
  private final double rise;
  private final Duration quiet;
  private final InstantSource clock;
  private double lowered;
  private Instant at;

  private Ceiling(double drop, double most, double rise, Duration quiet, InstantSource clock) {
    this.drop = drop;
    this.most = most;
    this.rise = rise;
    this.quiet = quiet;
    this.clock = clock;
    this.at = clock.instant();
  }

  /// For limits that fill over minutes and hours. The figures come from our simulation of them.
  static Ceiling ofQuotas(InstantSource clock) {
    return new Ceiling(0.08, 0.48, 0.01, Duration.ofMinutes(10), clock);
  }

  /// For the limit by the second, which calls overstep that were sent in time but arrive closer to
  /// one another: a refusal there says little about the next minute.
  static Ceiling ofASecond(InstantSource clock) {
    return new Ceiling(0.04, 0.48, 0.01, Duration.ofSeconds(10), clock);
  }

  /// The share of the limit that is not ours now.
  double lowered() {
    rise();
    return lowered;
  }

  void lower() {
    rise();
    lowered = Math.min(most, lowered + drop);
    at = clock.instant();
  }

  private void rise() {
    long steps = Math.max(0, Duration.between(at, clock.instant()).dividedBy(quiet));
    lowered = Math.max(0, lowered - steps * rise);
    at = at.plus(quiet.multipliedBy(steps));
  }
}
