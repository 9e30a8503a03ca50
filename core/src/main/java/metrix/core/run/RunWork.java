package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.core.plan.Step.Kind;
import metrix.marketing.GraphFailure;
import metrix.marketing.Usage;
import metrix.model.Level;

/// One run at work: waves of steps whose parents stand, a look after every wave for what is
/// unclear, and switching on last, behind a barrier.
final class RunWork implements Run {
  private static final System.Logger LOG = System.getLogger(RunWork.class.getName());
  private static final int SIDE_BY_SIDE = 8;

  private final RunDesk desk;
  private final Done done;
  private final StepSender sender;
  private final OutcomeSearch search;
  private final Semaphore slots = new Semaphore(SIDE_BY_SIDE);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable atEnd;
  private volatile boolean over;
  private long calls;
  private long points;
  private Instant since;

  RunWork(RunDesk desk, Runnable atEnd) {
    this.desk = desk;
    this.atEnd = atEnd;
    this.done = new Done(desk);
    Writes writes = new Writes(desk.state, desk.parts.images());
    this.sender = new StepSender(desk, writes, done);
    this.search = new OutcomeSearch(desk, writes, done);
    Usage usage = desk.api.usage();
    this.calls = usage.calls();
    this.points = usage.points();
    this.since = desk.now();
  }

  @Override
  public String id() {
    return desk.state.record().id();
  }

  @Override
  public RunView view() {
    return RunViews.view(desk.state.record(), held(), stoppedBy());
  }

  @Override
  public Optional<StopReason> stoppedBy() {
    return desk.stopped();
  }

  @Override
  public Receipt await() throws InterruptedException {
    ended.await();
    return Receipt.of(view());
  }

  /// Waits for the end, but not longer than this; false when it is still at work then.
  boolean await(Duration atMost) throws InterruptedException {
    return ended.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  void stop() {
    desk.stop(StopReason.ASKED);
  }

  /// Works until nothing is left or the run must stop. Called once, on the run's own thread.
  ///
  /// @param recheck whether live objects must be compared with the plan before they are changed
  void work(boolean recheck) {
    try {
      if (recheck) {
        refuseStale();
      }
      waves();
      finish();
    } catch (InterruptedException _) {
      desk.stop(StopReason.ASKED);
    } catch (RuntimeException bug) {
      desk.stop(StopReason.BUG);
      LOG.log(System.Logger.Level.ERROR, "run " + id() + " ended by an error", bug);
    } finally {
      over = true;
      atEnd.run();
      desk.tell(new RunProgress.Ended(view(), stoppedBy()));
      ended.countDown();
    }
  }

  private RunViews.Held held() {
    return over ? RunViews.Held.STOPPED_HERE : RunViews.Held.AT_WORK;
  }

  private void waves() throws InterruptedException {
    while (desk.stopped().isEmpty()) {
      List<Step> unclear =
          steps().stream().filter(s -> state(s).unclear() && !desk.leaves(s)).toList();
      if (!unclear.isEmpty()) {
        search.resolve(unclear);
      }
      skipOrphans();
      List<Step> ready = ready();
      if (ready.isEmpty()) {
        break;
      }
      sendAll(ready);
      count();
    }
    desk.stopForWhatIsLeft();
  }

  /// What can be sent now: first everything but switching on; then, with nothing unclear, the ads,
  /// the ad sets and the campaigns that are switched on.
  private List<Step> ready() {
    List<Step> sendable =
        steps().stream()
            .filter(s -> state(s).sendable() && !desk.leaves(s))
            .filter(s -> s.dependsOn().stream().allMatch(d -> state(step(d)).done()))
            .toList();
    List<Step> others = sendable.stream().filter(s -> s.kind() != Kind.ACTIVATE).toList();
    if (!others.isEmpty()) {
      return others;
    }
    boolean barrier = steps().stream().anyMatch(s -> state(s).unclear());
    if (barrier) {
      return List.of();
    }
    for (Level level : List.of(Level.AD, Level.AD_SET, Level.CAMPAIGN)) {
      List<Step> ofLevel = sendable.stream().filter(s -> Done.level(s) == level).toList();
      if (!ofLevel.isEmpty()) {
        return ofLevel;
      }
    }
    return List.of();
  }

  private void sendAll(List<Step> ready) throws InterruptedException {
    List<Future<?>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Step step : ready) {
        slots.acquire();
        if (desk.stopped().isPresent()) {
          slots.release();
          break;
        }
        sent.add(threads.submit(() -> sendOne(step)));
      }
    }
    for (Future<?> one : sent) {
      if (one.state() == Future.State.FAILED) {
        throw new IllegalStateException("a step could not be sent", one.exceptionNow());
      }
    }
  }

  private void sendOne(Step step) {
    try {
      sender.send(step);
    } catch (InterruptedException _) {
      desk.stop(StopReason.ASKED);
    } catch (RuntimeException bug) {
      desk.stop(StopReason.BUG);
      throw bug;
    } finally {
      slots.release();
    }
  }

  private void skipOrphans() {
    for (Step step : steps()) {
      Optional<Step> lost =
          step.dependsOn().stream()
              .map(this::step)
              .filter(d -> state(d) == StepState.REJECTED || state(d) == StepState.SKIPPED)
              .findFirst();
      if (lost.isPresent() && state(step).sendable()) {
        done.failed(
            step,
            StepState.SKIPPED,
            StepError.ours(
                "Not sent, since step %d (“%s”) failed."
                    .formatted(lost.get().number(), lost.get().name()),
                "Mend that step and launch the failed rows again."));
      }
    }
  }

  private void refuseStale() {
    for (Step step : steps()) {
      if (!state(step).sendable() || step.existing().isEmpty()) {
        continue;
      }
      try {
        List<String> moved = Readings.stale(step, step.existing().orElseThrow(), desk.api);
        if (!moved.isEmpty()) {
          done.failed(
              step,
              StepState.REJECTED,
              StepError.ours(
                  "It changed since the plan was made: %s.".formatted(String.join(", ", moved)),
                  "Refresh, and make the change again if it is still wanted."));
        }
      } catch (GraphFailure failure) {
        if (failure.kind() == GraphFailure.Kind.TOKEN) {
          desk.stop(StopReason.TOKEN);
          return;
        }
        if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
          done.failed(step, StepState.REJECTED, StepErrors.of(failure, step));
          continue;
        }
        desk.stop(StopReason.UNREACHABLE);
        return;
      }
    }
  }

  private void finish() {
    count();
    boolean settled = steps().stream().allMatch(s -> state(s).settled());
    if (settled) {
      desk.parts.images().deleteAll(id());
      for (Step step : steps()) {
        if (step.intent() instanceof Intent.UploadImage(var image)
            && !desk.state.record().imagesDeleted().containsKey(image.name())) {
          done.deleteImage(image);
        }
      }
      desk.state.finished(Optional.of(desk.now()));
    }
  }

  private void count() {
    Usage usage = desk.api.usage();
    Instant now = desk.now();
    desk.state.spent(
        usage.calls() - calls,
        usage.points() - points,
        Duration.between(since, now).toMillis() / 1000.0);
    calls = usage.calls();
    points = usage.points();
    since = now;
  }

  private List<Step> steps() {
    return plan().steps();
  }

  private Step step(int number) {
    return plan().step(number);
  }

  private Plan plan() {
    return desk.state.record().plan();
  }

  private StepState state(Step step) {
    return desk.state.step(step.number()).state();
  }
}
