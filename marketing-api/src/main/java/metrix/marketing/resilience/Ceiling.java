package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The share of a limit that our calls may use: high, lower after each refusal, since other
/// programs use the same limit, and slowly back up in quiet times. Not thread-safe. The figures
/// come from our simulation of the limits.
final class Ceiling {
  private static final double FULL = 0.97;
  private static final double LIMITED = 0.93;
  private static final double DROP = 0.08;
  private static final double RISE = 0.01;
  private static final double MOST = 0.48;
  private static final Duration QUIET = Duration.ofMinutes(10);
  private final InstantSource clock;
  private double lowered;
  private Instant at;

  Ceiling(InstantSource clock) {
    this.clock = clock;
    this.at = clock.instant();
  }

  double share(Tier tier) {
    rise();
    double full =
        switch (tier) {
          case LIMITED -> LIMITED;
          case FULL -> FULL;
        };
    return full - lowered;
  }

  /// How much lower it is than at first.
  double lowered() {
    rise();
    return lowered;
  }

  void lower() {
    rise();
    lowered = Math.min(MOST, lowered + DROP);
    at = clock.instant();
  }

  private void rise() {
    long steps = Math.max(0, Duration.between(at, clock.instant()).dividedBy(QUIET));
    lowered = Math.max(0, lowered - steps * RISE);
    at = at.plus(QUIET.multipliedBy(steps));
  }
}
