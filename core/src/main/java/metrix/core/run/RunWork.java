package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import metrix.core.media.ImageFile;
import metrix.core.plan.Intent;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.Usage;

/// One run at work: the flow of its steps, reading back what was done, and the account of what it
/// has cost.
final class RunWork implements Run {
  private static final System.Logger LOG = System.getLogger(RunWork.class.getName());

  private final RunDesk desk;
  private final Done done;
  private final ReadBack readBack;
  private final Campaigns campaigns;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Runnable atEnd;
  private volatile boolean over;
  private long calls;
  private long points;
  private Instant since;

  /// @param before what was used when the run began to ask Meta
  RunWork(RunDesk desk, Campaigns campaigns, Usage before, Runnable atEnd) {
    this.desk = desk;
    this.campaigns = campaigns;
    this.atEnd = atEnd;
    this.done = new Done(desk);
    this.readBack = new ReadBack(desk);
    this.calls = before.calls();
    this.points = before.points();
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
      new Flow(desk, done, campaigns).run();
      desk.stopForWhatIsLeft();
      finish();
    } catch (InterruptedException _) {
      desk.stop(StopReason.ASKED);
    } catch (DiskFailure full) {
      desk.stop(StopReason.DISK);
      LOG.log(System.Logger.Level.ERROR, "the journal of run " + id() + " failed", full);
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

  /// Waits for Meta's limits as the flow does.
  private void refuseStale() throws InterruptedException {
    Pace pace = new Pace(desk);
    boolean read = false;
    while (!read && desk.stopped().isEmpty()) {
      try {
        settleMoved();
        read = true;
      } catch (GraphFailure failure) {
        switch (failure.kind()) {
          case THROTTLED -> {
            pace.throttled(Pace.waitOf(failure, Pace.WHEN_NOT_TOLD));
            pace.awaitOpen();
          }
          case TOKEN -> desk.stop(StopReason.TOKEN);
          case PERMISSION, TRANSIENT, INVALID, RESTRICTED, NOT_FOUND, AMBIGUOUS, UNREACHABLE ->
              desk.stop(StopReason.UNREACHABLE);
        }
      }
    }
  }

  private void settleMoved() {
    List<Step> open =
        steps().stream().filter(s -> state(s).sendable() && s.existing().isPresent()).toList();
    LiveValues now = LiveValues.read(desk.plan().account(), open, desk.api);
    now.tell(campaigns);
    List<Verdict> moved = new ArrayList<>();
    for (Step step : open) {
      List<String> lines = now.moved(step);
      if (!lines.isEmpty()) {
        moved.add(new Verdict(step, StepErrors.moved(lines)));
      }
    }
    done.settle(moved);
  }

  private void finish() {
    boolean settled = steps().stream().allMatch(s -> state(s).settled());
    if (settled || desk.stopped().filter(RunWork::cannotRead).isEmpty()) {
      readBack.run();
    }
    count();
    if (settled) {
      desk.parts.images().deleteAll(id());
      done.deleteImages(
          steps().stream().flatMap(s -> image(s).stream()).filter(this::stillThere).toList());
      desk.state.finished(Optional.of(desk.now()));
    }
  }

  /// Why reading back is left to the next resume.
  private static boolean cannotRead(StopReason reason) {
    return switch (reason) {
      case TOKEN, UNREACHABLE, ASKED, DISK, BUG -> true;
      case PERMISSION, RESTRICTED, THROTTLED, IMAGE_GONE, UNKNOWN_OUTCOME -> false;
    };
  }

  private static Optional<ImageFile> image(Step step) {
    return step.intent() instanceof Intent.UploadImage(ImageFile image)
        ? Optional.of(image)
        : Optional.empty();
  }

  private boolean stillThere(ImageFile image) {
    return !desk.state.record().imagesDeleted().containsKey(image.name());
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
    return desk.plan().steps();
  }

  private StepState state(Step step) {
    return desk.state.step(step.number()).state();
  }
}
