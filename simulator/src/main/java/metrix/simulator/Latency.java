package metrix.simulator;

import java.time.Duration;
import java.util.SplittableRandom;

/// How long requests take: what the profile says, and a spread on top. The same seed gives the same
/// delays. Thread-safe.
final class Latency {
  private final Profile profile;
  private final Spread extra;
  private final SplittableRandom random;

  Latency(Profile profile, Spread extra, long seed) {
    this.profile = profile;
    this.extra = extra;
    this.random = new SplittableRandom(seed);
  }

  /// @param bytes size of the request and its answer
  synchronized Duration next(int writes, int reads, long bytes) {
    return profile.delay(writes, reads, bytes).plus(extra.next(random));
  }
}
