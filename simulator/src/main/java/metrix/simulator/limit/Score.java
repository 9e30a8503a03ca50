package metrix.simulator.limit;

import java.time.Duration;
import java.time.Instant;

/// The points that an ad account has used. They drain steadily, a full score in 300 seconds; a call
/// that would go beyond it is refused and blocks the account.
///
/// Source: Meta, "Rate limiting" page: points, decay time and block time; that the decay is steady
/// is unverified.
record Score(double points, Instant at, Instant blockedUntil) {
  static final int DECAY_SECONDS = 300;
  static final Score NONE = new Score(0, Instant.EPOCH, Instant.EPOCH);

  /// The score at a later moment.
  Score at(Instant now, Tier tier) {
    double seconds = Duration.between(at, now).toMillis() / 1_000.0;
    double left = Math.max(0, points - seconds * tier.points() / DECAY_SECONDS);
    return new Score(left, now, blockedUntil);
  }

  /// The score after a call at its moment.
  Score charged(int cost, Tier tier) {
    if (blocked()) {
      return this;
    }
    return points + cost > tier.points()
        ? new Score(points, at, at.plusSeconds(tier.blockSeconds()))
        : new Score(points + cost, at, blockedUntil);
  }

  boolean blocked() {
    return at.isBefore(blockedUntil);
  }

  double percent(Tier tier) {
    return blocked() ? 100 : Math.min(100, points * 100 / tier.points());
  }

  /// Seconds until the block ends, or until the score is empty.
  long resetSeconds(Tier tier) {
    return blocked()
        ? Duration.between(at, blockedUntil).toSeconds()
        : (long) Math.ceil(points * DECAY_SECONDS / tier.points());
  }
}
