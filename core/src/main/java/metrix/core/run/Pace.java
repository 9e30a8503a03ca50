package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;

/// When the run sends again: after a pause that Meta asks for, after a broken connection, or step
/// by step for ad sets whose budget was changed too often. Used by the run's own thread only.
final class Pace {
  /// How long a limit is waited for when Meta does not say.
  static final Duration WHEN_NOT_TOLD = Duration.ofSeconds(30);

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final List<Duration> RECONNECT =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

  private final RunDesk desk;
  private final Map<Integer, Instant> held = new HashMap<>();
  private Instant closedUntil = Instant.EPOCH;
  private String why = "";
  private Duration waited = Duration.ZERO;
  private int disconnected;

  Pace(RunDesk desk) {
    this.desk = desk;
  }

  /// How long a failure asks to wait.
  static Duration waitOf(GraphFailure failure, Duration otherwise) {
    return failure.retryAfter().isPositive() ? failure.retryAfter() : otherwise;
  }

  /// Something was done: limits and connection are good again.
  void progress() {
    waited = Duration.ZERO;
    disconnected = 0;
  }

  /// Sends nothing for this time. A quarter of an hour without progress ends the run for now.
  void throttled(Duration pause) {
    Instant until = desk.now().plus(pause);
    if (until.isAfter(closedUntil)) {
      Instant from = desk.now().isAfter(closedUntil) ? desk.now() : closedUntil;
      waited = waited.plus(Duration.between(from, until));
      closedUntil = until;
      why = "Meta's limits are reached.";
    }
    if (waited.compareTo(LONGEST_PAUSE) > 0) {
      desk.stop(StopReason.THROTTLED);
    }
  }

  /// Waits longer each time; many requests that fail in one outage count once.
  void unreachable() {
    if (!open()) {
      return;
    }
    if (disconnected == RECONNECT.size()) {
      desk.stop(StopReason.UNREACHABLE);
      return;
    }
    closedUntil = desk.now().plus(RECONNECT.get(disconnected++));
    why = "Meta cannot be reached.";
  }

  /// Keeps one step back for this time; the others go on.
  void hold(Step step, Duration time) {
    held.put(step.number(), desk.now().plus(time));
  }

  /// Whether a step is kept back now.
  boolean holds(int step) {
    return held.getOrDefault(step, Instant.EPOCH).isAfter(desk.now());
  }

  /// Whether anything may be sent now.
  boolean open() {
    return !closedUntil.isAfter(desk.now());
  }

  /// Waits until anything may be sent again.
  void awaitOpen() throws InterruptedException {
    desk.pause(Duration.between(desk.now(), closedUntil), why);
  }

  /// Waits for the next step that is kept back; false when there is none.
  boolean awaitHeld() throws InterruptedException {
    Optional<Instant> next =
        held.values().stream().filter(t -> t.isAfter(desk.now())).min(Comparator.naturalOrder());
    if (next.isEmpty()) {
      return false;
    }
    desk.pause(
        Duration.between(desk.now(), next.get()),
        "Meta lets the budget of an ad set be changed four times an hour.");
    return true;
  }
}
