package metrix.simulator.fault;

import java.time.Duration;
import metrix.simulator.protocol.Failure;

/// What happens to a request, to the work that it asks for, or to its answer.
public sealed interface Mishap {
  /// The connection closes without an answer.
  record Drop() implements Mishap {}

  /// The connection is reset, as by a router or a crash.
  record Reset() implements Mishap {}

  /// The answer takes longer.
  record Delay(Duration time) implements Mishap {}

  /// An HTTP status with a line of plain text.
  record Status(int status) implements Mishap {}

  /// An error in Meta's envelope.
  ///
  /// @param blockMinutes how long the usage headers say that the ad account is blocked; 0 for not
  record Refusal(Failure failure, int blockMinutes) implements Mishap {}

  /// A page of HTML with status 200 instead of JSON.
  record Html() implements Mishap {}

  /// An endless-looking body: gzip when the client takes it, plain otherwise.
  ///
  /// @param bytes its size when unpacked
  record Bomb(long bytes) implements Mishap {}

  /// `null` instead of the answer of a batch part.
  record NullPart() implements Mishap {}

  /// Half of the answer, then its end.
  record Truncate() implements Mishap {}

  /// The body drips over this time.
  record SlowBody(Duration time) implements Mishap {}

  /// A write is done twice and answered once, as after a retry inside Meta.
  record Duplicate() implements Mishap {}

  /// What a write made stays out of reads and lists for a while.
  ///
  /// @param time in simulated time
  record LateVisible(Duration time) implements Mishap {}

  /// The `Date` header and the times inside the answer are off by this much.
  record ClockSkew(Duration by) implements Mishap {}

  /// Whether it strikes the work itself, neither the way to it nor the way back.
  default boolean hitsWork() {
    return switch (this) {
      case Duplicate _, LateVisible _, ClockSkew _ -> true;
      case Drop _, Reset _, Delay _, Status _, Refusal _, Html _ -> false;
      case Bomb _, NullPart _, Truncate _, SlowBody _ -> false;
    };
  }

  /// Whether it needs the finished answer, so that the work is always done before.
  default boolean needsAnswer() {
    return this instanceof Truncate || this instanceof SlowBody;
  }

  /// Whether one part of a batch can have it: a part has no connection and no stream of its own.
  default boolean fitsPart() {
    return !(this instanceof Bomb) && !(this instanceof SlowBody);
  }
}
