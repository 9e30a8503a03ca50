package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.marketing.MarketingApi;

/// What all parts of one run at work share: its record, the connection, the clock, the wish to stop
/// and the listener. Thread-safe.
final class RunDesk {
  private static final System.Logger LOG = System.getLogger(RunDesk.class.getName());

  private static final Duration SLICE = Duration.ofMillis(500);

  final Runner.Parts parts;
  final RunState state;
  final MarketingApi api;
  private final Consumer<RunProgress> listener;
  private final Map<Integer, StopReason> left = new ConcurrentHashMap<>();
  private volatile Optional<StopReason> stop = Optional.empty();

  RunDesk(Runner.Parts parts, RunState state, MarketingApi api, Consumer<RunProgress> listener) {
    this.parts = parts;
    this.state = state;
    this.api = api;
    this.listener = listener;
  }

  Instant now() {
    return parts.clock().instant();
  }

  /// Why the run shall take no new step; empty while it may go on.
  Optional<StopReason> stopped() {
    return stop;
  }

  /// Takes no new step from now on; the first reason stays.
  synchronized void stop(StopReason reason) {
    stop = stop.or(() -> Optional.of(reason));
  }

  /// Leaves a step to a later resume, for a reason; the other steps go on.
  void leave(int step, StopReason why) {
    left.putIfAbsent(step, why);
  }

  /// Whether a step was left to a later resume.
  boolean leaves(int step) {
    return left.containsKey(step);
  }

  /// Ends the run for the reason of a step that was left.
  void stopForWhatIsLeft() {
    left.values().stream().findFirst().ifPresent(this::stop);
  }

  /// Waits, and tells the listener about it; a wish to stop ends the wait.
  void pause(Duration time, String why) throws InterruptedException {
    if (time.isPositive()) {
      tell(new RunProgress.Waiting(summary(), now().plus(time), why));
      Duration left = time;
      while (left.isPositive() && stop.isEmpty()) {
        Duration slice = left.compareTo(SLICE) < 0 ? left : SLICE;
        parts.waiter().pause(slice);
        left = left.minus(slice);
      }
    }
  }

  /// Tells how steps stand now.
  void tell(List<Step> steps) {
    if (steps.isEmpty()) {
      return;
    }
    RunSummary now = summary();
    for (Step step : steps) {
      tell(
          new RunProgress.StepChanged(
              now, RunViews.step(step, state.step(step.number()), RunViews.Held.AT_WORK)));
    }
  }

  Plan plan() {
    return state.record().plan();
  }

  RunSummary summary() {
    return RunViews.summary(state.record(), RunViews.Held.AT_WORK);
  }

  /// A listener that fails must not end a run.
  void tell(RunProgress news) {
    try {
      listener.accept(news);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "a listener of run progress failed", e);
    }
  }
}
