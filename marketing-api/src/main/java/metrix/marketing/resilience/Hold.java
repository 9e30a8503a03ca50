package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import metrix.marketing.Usage;

/// Until when a call is held back, and why.
record Hold(Instant until, Usage.Why why) {
  static final Hold NONE = new Hold(Instant.MIN, Usage.Why.PACE);

  /// A wait for our own pace.
  static Hold pace(Duration wait, Instant now) {
    return wait.isPositive() ? new Hold(now.plus(wait), Usage.Why.PACE) : NONE;
  }

  Hold orLater(Hold other) {
    return other.until.isAfter(until) ? other : this;
  }

  Duration from(Instant now) {
    return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
  }
}
