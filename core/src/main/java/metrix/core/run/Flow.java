package metrix.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import metrix.core.plan.Intent;
import metrix.core.plan.Step;
import metrix.core.run.Unit.Way;
import metrix.core.run.Verdict.Lost;
import metrix.core.run.Verdict.Made;
import metrix.model.ImageHash;

/// The flow of one run: a unit leaves as soon as what it needs stands. Everything is decided and
/// written down by the run's own thread; other threads only carry requests. What leaves together is
/// SENDING in one transaction before the first byte; what came back together is settled in one.
final class Flow {
  private final RunDesk desk;
  private final Done done;
  private final Pace pace;
  private final Plainly plainly = new Plainly();
  private final Standing standing;
  private final Verdicts verdicts;
  private final OutcomeSearch search;
  private final UnitSender sender;
  private final Packing packing;
  private final int most;
  private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
  private int underWay;

  /// A unit that came back.
  private record Arrival(Unit unit, Reply reply) {}

  Flow(RunDesk desk, Done done, Campaigns campaigns) {
    CallPlan settings = desk.parts.callPlans().of(desk.plan().account());
    Writes writes = new Writes(desk.state, desk.parts.images());
    this.desk = desk;
    this.done = done;
    this.pace = new Pace(desk);
    this.standing = new Standing(desk, pace, plainly, campaigns);
    this.verdicts = new Verdicts(desk, writes, pace, plainly);
    this.search = new OutcomeSearch(desk, writes, done);
    this.sender = new UnitSender(desk.api, writes);
    this.packing = new Packing(desk.plan(), settings);
    this.most = settings.inFlight();
    BudgetHistory.holdBack(desk, pace);
  }

  /// Sends until nothing is left that this run may do now. Waits for what is under way also when it
  /// fails.
  void run() throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      boolean more = true;
      while (more) {
        if (desk.stopped().isEmpty()) {
          done.settle(orphans());
          launch(threads);
        }
        if (underWay > 0) {
          settle(arrived());
        } else {
          more = desk.stopped().isEmpty() && waited();
        }
      }
    }
  }

  /// Waits, or looks for what is unclear; false when there is nothing to wait for.
  private boolean waited() throws InterruptedException {
    if (!pace.open()) {
      pace.awaitOpen();
      return true;
    }
    List<Step> unclear = standing.unclear();
    if (!unclear.isEmpty()) {
      search.resolve(unclear);
      return true;
    }
    return pace.awaitHeld();
  }

  private void launch(ExecutorService threads) {
    if (!pace.open()) {
      return;
    }
    List<Unit> leaving = leaving();
    List<Step> sent =
        leaving.stream().filter(u -> u.way() != Way.LOOK).flatMap(u -> u.steps().stream()).toList();
    desk.state.sending(sent, desk.now());
    desk.tell(sent);
    for (Unit unit : leaving) {
      standing.left(unit);
      underWay++;
      Map<Integer, ImageHash> hashes = new HashMap<>();
      unit.steps().forEach(s -> standing.hash(s).ifPresent(hash -> hashes.put(s.number(), hash)));
      threads.execute(() ->
          arrivals.add(
              new Arrival(
                  unit,
                  unit.way() == Way.LOOK
                      ? sender.look(desk.plan().account(), hashes)
                      : sender.send(unit))));
    }
  }

  /// The units for which there is room. A step whose image is gone is left to a later resume, and
  /// then others may leave without it.
  private List<Unit> leaving() {
    while (true) {
      List<Unit> ready = packing.ready(standing).stream().limit(most - underWay).toList();
      List<Step> gone =
          ready.stream()
              .filter(u -> u.way() != Way.LOOK)
              .flatMap(u -> u.steps().stream())
              .filter(s -> s.intent() instanceof Intent.UploadImage && !done.hasImage(s))
              .toList();
      if (gone.isEmpty()) {
        return ready;
      }
      gone.forEach(done::imageGone);
    }
  }

  /// What came back: at least one unit, and all that lie there already.
  private List<Arrival> arrived() throws InterruptedException {
    List<Arrival> back = new ArrayList<>();
    back.add(arrivals.take());
    arrivals.drainTo(back);
    return back;
  }

  private void settle(List<Arrival> back) {
    List<Verdict> all = new ArrayList<>();
    for (Arrival arrival : back) {
      underWay--;
      standing.cameBack(arrival.unit());
      if (arrival.unit().way() == Way.LOOK) {
        all.addAll(had(arrival));
      } else {
        all.addAll(verdicts.of(arrival.unit(), arrival.reply()));
      }
    }
    if (all.stream().anyMatch(Verdict::isMade)) {
      pace.progress();
    }
    verdicts.stopIfAllIsForbidden(all);
    done.settle(all);
    all.stream()
        .flatMap(v -> plainly.learn(v).stream())
        .distinct()
        .forEach(trick -> desk.parts.callPlans().refused(desk.plan().account(), trick));
    for (Arrival arrival : back) {
      if (arrival.reply() instanceof Reply.Bug(var bug)) {
        throw bug;
      }
    }
  }

  /// Images that Meta still has are done without an upload; the others are uploaded.
  private List<Verdict> had(Arrival arrival) {
    List<Verdict> done = new ArrayList<>();
    for (Step step : arrival.unit().steps()) {
      Optional<ImageHash> hash = standing.forget(step.number());
      if (hash.isPresent()
          && arrival.reply() instanceof Reply.Had(var images)
          && images.contains(hash.get())) {
        done.add(new Verdict(step, new Made(StepState.CONFIRMED, hash.get().value())));
      }
    }
    return done;
  }

  /// Steps that can never be done, since one that they need was refused.
  private List<Verdict> orphans() {
    List<Verdict> skipped = new ArrayList<>();
    for (Step step : desk.plan().steps()) {
      if (!desk.state.step(step.number()).state().sendable()) {
        continue;
      }
      step.dependsOn().stream()
          .map(desk.plan()::step)
          .filter(d -> lost(d) || skipped.stream().anyMatch(v -> v.step().equals(d)))
          .findFirst()
          .ifPresent(d -> skipped.add(new Verdict(step, skipped(d))));
    }
    return skipped;
  }

  private boolean lost(Step step) {
    StepState state = desk.state.step(step.number()).state();
    return state == StepState.REJECTED || state == StepState.SKIPPED;
  }

  private static Lost skipped(Step lost) {
    return new Lost(
        StepState.SKIPPED,
        StepError.ours(
            "Not sent, since step %d (“%s”) failed.".formatted(lost.number(), lost.name()),
            "Mend that step and launch the failed rows again."));
  }
}
