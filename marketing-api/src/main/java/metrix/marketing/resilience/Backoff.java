package metrix.marketing.resilience;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before the next try of a read: any time up to a bound that doubles, so that
/// callers that failed together do not return together.
public final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private final RandomGenerator random;

  public Backoff(RandomGenerator random) {
    this.random = random;
  }

  /// The wait after a number of failed tries, from 1.
  public Duration after(int tries) {
    return Duration.ofMillis(random.nextLong(bound(tries).toMillis() + 1));
  }

  static Duration bound(int tries) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(tries - 1, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }
}
