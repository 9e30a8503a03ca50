package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import metrix.marketing.Usage;

/// Stops calls for an ad account for which Meta fails again and again, so that a disturbance is not
/// made worse and no more writes end unclear. After a while one read may try; its success lets all
/// others go, its failure makes the next pause longer. It refuses only what was not sent: what a
/// failed call may have done is for its caller to find out. Not thread-safe. The numbers are our
/// choice.
final class Breaker {
  private static final int FAILURES = 5;
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /// What a call may do.
  enum Way {
    FREE,
    /// Nothing may go yet.
    SHUT,
    /// A read may try.
    TRY,
    /// A read is trying.
    TRYING
  }

  private int inARow;
  private int pauses;
  private boolean trying;
  private Instant until = Instant.MIN;

  Way way(Instant now) {
    if (pauses == 0) {
      return Way.FREE;
    }
    return now.isBefore(until) ? Way.SHUT : trying ? Way.TRYING : Way.TRY;
  }

  /// What holds all calls back.
  Hold hold(Instant now) {
    return way(now) == Way.SHUT ? new Hold(until, Usage.Why.FAILING) : Hold.NONE;
  }

  /// The one read goes.
  void tries() {
    trying = true;
  }

  /// The one read came back, with or without a verdict.
  void triedInVain() {
    trying = false;
  }

  /// A call came through: whatever Meta said of it, Meta works.
  void works() {
    inARow = 0;
    pauses = 0;
    trying = false;
  }

  /// A call failed in passing. Calls that were under way when the pause began do not make it
  /// longer.
  void fails(Instant now) {
    inARow++;
    boolean opens = pauses == 0 && inARow >= FAILURES;
    if (opens || trying) {
      trying = false;
      Duration grown = FIRST.multipliedBy(1L << Math.min(pauses++, 10));
      until = now.plus(grown.compareTo(LONGEST) < 0 ? grown : LONGEST);
    }
  }
}
