package metrix.marketing.resilience;

import java.time.Duration;

/// What a request is told when it asks for its turn.
sealed interface Say {
  /// It goes now.
  ///
  /// @param tries whether it is the one that tries the way after failures
  record Go(boolean tries) implements Say {}

  /// It asks again after this time.
  record Wait(Duration time) implements Say {}

  /// It would wait too long; this holds it back.
  record Refuse(Hold own) implements Say {}

  /// It asks again when a call under way has ended.
  record ForAnAnswer() implements Say {}

  /// It is a write, and a read must try the way first.
  record Probe() implements Say {}
}
