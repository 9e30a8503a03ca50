package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.Write;
import metrix.marketing.WriteAnswer;

/// Sends one step: SENDING is on disk before the first byte leaves, and every way in which a call
/// can end has its one state.
final class StepSender {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
  private static final Duration PAUSE_WHEN_NOT_TOLD = Duration.ofSeconds(30);
  private static final List<Duration> RECONNECT =
      List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

  /// “Ad creative could not be created”: often passes on a second try, whatever it says of itself.
  /// Source: justwatch/facebook-marketing-api-golang-sdk, issue 90; counted over 30 days.
  private static final int FLAKY_CREATIVE = 1487390;

  private final RunDesk desk;
  private final Writes writes;
  private final Done done;

  StepSender(RunDesk desk, Writes writes, Done done) {
    this.desk = desk;
    this.writes = writes;
    this.done = done;
  }

  /// Sends a step until it has an outcome, or the run shall stop.
  void send(Step step) throws InterruptedException {
    int disconnected = 0;
    Duration waited = Duration.ZERO;
    while (desk.stopped().isEmpty()) {
      desk.awaitOpen("Meta's limits are reached.");
      if (desk.stopped().isPresent()) {
        return;
      }
      Optional<GraphFailure> failure = attempt(step);
      if (failure.isEmpty()) {
        return;
      }
      GraphFailure failed = failure.get();
      Duration pause;
      if (failed.kind() == GraphFailure.Kind.THROTTLED) {
        pause = failed.retryAfter().isPositive() ? failed.retryAfter() : PAUSE_WHEN_NOT_TOLD;
        waited = waited.plus(pause);
        desk.closeUntil(desk.now().plus(pause));
        if (waited.compareTo(LONGEST_PAUSE) > 0) {
          desk.stop(StopReason.THROTTLED);
        }
      } else if (disconnected < RECONNECT.size()) {
        desk.pause(RECONNECT.get(disconnected++), "Meta cannot be reached.");
      } else {
        desk.stop(StopReason.UNREACHABLE);
      }
    }
  }

  /// Sends once. A failure that is given back surely did nothing, and the step may be sent again.
  private Optional<GraphFailure> attempt(Step step) {
    Optional<Write> write = writes.of(step);
    Instant now = desk.now();
    if (write.isEmpty()) {
      desk.state.step(
          step.number(),
          s ->
              s.because(
                  StepState.PLANNED,
                  StepError.ours(
                      "The image “%s” is not in temp_uploads any more.".formatted(step.name()),
                      "Give it again, then resume the run."),
                  now));
      desk.tellStep(step);
      desk.leave(step.number(), StopReason.IMAGE_GONE);
      return Optional.empty();
    }
    desk.state.step(step.number(), s -> s.sending(now));
    desk.tellStep(step);
    WriteAnswer answer;
    try {
      answer = desk.api.send(write.get());
    } catch (GraphFailure failure) {
      return judge(step, failure);
    } catch (RuntimeException bug) {
      done.unknown(
          step,
          StepError.ours("The answer could not be handled.", "Resume the run: it looks first."));
      throw bug;
    }
    done.made(
        step,
        StepState.CONFIRMED,
        switch (answer) {
          case WriteAnswer.Uploaded(var hash) -> hash.value();
          case WriteAnswer.Made(var id) -> id.value();
          case WriteAnswer.Changed _ -> changed(write.get());
        });
    return Optional.empty();
  }

  private Optional<GraphFailure> judge(Step step, GraphFailure failure) {
    StepError error = StepErrors.of(failure, step);
    Instant now = desk.now();
    if (failure.error().subcode() == FLAKY_CREATIVE) {
      done.unknown(step, error);
      return Optional.empty();
    }
    switch (failure.kind()) {
      case TOKEN -> {
        desk.stop(StopReason.TOKEN);
        desk.state.step(step.number(), s -> s.backToPlanned(Optional.of(error), now));
        desk.tellStep(step);
      }
      case PERMISSION -> {
        if (nothingMade()) {
          desk.stop(StopReason.PERMISSION);
        }
        done.failed(step, StepState.REJECTED, error);
      }
      case RESTRICTED -> {
        desk.stop(StopReason.RESTRICTED);
        done.failed(step, StepState.REJECTED, error);
      }
      case INVALID, NOT_FOUND -> done.failed(step, StepState.REJECTED, error);
      case AMBIGUOUS, TRANSIENT -> done.unknown(step, error);
      case THROTTLED, UNREACHABLE -> {
        desk.state.step(step.number(), s -> s.backToPlanned(Optional.of(error), now));
        return Optional.of(failure);
      }
    }
    return Optional.empty();
  }

  private boolean nothingMade() {
    return desk.state.record().steps().stream().noneMatch(s -> s.state().done());
  }

  private static String changed(Write write) {
    return write instanceof Write.Change change ? change.object().value() : "";
  }
}
