package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import metrix.core.activity.ActivityLog;
import metrix.core.guard.SpendGuards;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageStore;
import metrix.core.plan.GuardRules;
import metrix.core.plan.Past;
import metrix.core.plan.Plan;
import metrix.marketing.MarketingApi;
import metrix.marketing.Usage;
import metrix.model.Checked;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Runs plans; the only writer to Meta. Thread-safe.
public final class Runner implements AutoCloseable {
  /// What a runner needs.
  ///
  /// @param ids fresh ids of runs
  /// @param guards to which a plan is held once more before anything is sent
  /// @param who the user whose token is connected, for the activity log
  public record Parts(
      Journal journal,
      ImageStore images,
      ActivityLog activity,
      InstantSource clock,
      Waiter waiter,
      LookUps lookUps,
      Supplier<String> ids,
      SpendGuards guards,
      Supplier<Optional<String>> who,
      CallPlans callPlans) {
    /// With the standard call plan, which forgets what Meta refused when the program ends.
    public Parts(
        Journal journal,
        ImageStore images,
        ActivityLog activity,
        InstantSource clock,
        Waiter waiter,
        LookUps lookUps,
        Supplier<String> ids,
        SpendGuards guards,
        Supplier<Optional<String>> who) {
      this(
          journal,
          images,
          activity,
          clock,
          waiter,
          lookUps,
          ids,
          guards,
          who,
          CallPlans.inMemory(CallPlan.STANDARD));
    }
  }

  private final Parts parts;
  private final RunImages images;
  private final UndoneRuns undone;
  private final Openings openings;
  private final Map<String, RunWork> atWork = new ConcurrentHashMap<>();
  private final Map<String, StopReason> stoppedHere = new ConcurrentHashMap<>();
  private final PausedHere paused = new PausedHere();
  private volatile boolean closed;

  public Runner(Parts parts) {
    this.parts = parts;
    this.images = new RunImages(parts);
    this.undone = new UndoneRuns(parts, images);
    this.openings = new Openings(parts.journal(), parts.clock(), parts.ids());
  }

  /// Starts a plan on a thread of its own. Refused, with nothing sent or written: a plan whose hash
  /// is not the confirmed one or whose starting values no longer hold (problem at `plan`), an
  /// amount that is not the plan's (at `confirmAmount`), an image that is not in `temp_uploads` any
  /// more (at `ad.image`), and what the guards of the account's money stop. Fails with
  /// [metrix.marketing.GraphFailure] when the starting values cannot be read.
  ///
  /// @param source SHA-256 of the sheet, empty text for none
  public Checked<Run> start(
      Plan plan,
      Confirmation confirmation,
      String source,
      MarketingApi api,
      Consumer<RunProgress> listener) {
    List<Problem> problems = new ArrayList<>(Confirmations.problems(plan, confirmation));
    problems.addAll(StalePlans.otherAddress(plan, api));
    problems.addAll(images.missing(plan));
    problems.addAll(undone.problems(plan, atWork::containsKey));
    problems.addAll(StalePlans.launchedMeanwhile(plan, parts.journal()));
    if (problems.isEmpty()) {
      problems.addAll(GuardRules.stops(plan, parts.guards().over(() -> api)));
    }
    if (!problems.isEmpty()) {
      return Checked.wrong(problems);
    }
    Usage before = api.usage();
    LiveValues now = LiveValues.read(plan.account(), plan.steps(), api);
    problems.addAll(StalePlans.problems(plan, now));
    if (!problems.isEmpty()) {
      return Checked.wrong(problems);
    }
    undone.close(plan);
    RunRecord run = openings.begin(plan, confirmation, source, now);
    images.takeOver(run);
    Campaigns campaigns = new Campaigns(plan);
    now.tell(campaigns);
    return Checked.of(put(run, campaigns, api, listener, Optional.of(before)));
  }

  /// Goes on with an open run, from the journal alone. One at work already is given back as it is.
  ///
  /// @param confirmation needed only to switch on what stayed paused; its hash is the plan's
  public Checked<Run> resume(
      String run,
      Optional<Confirmation> confirmation,
      MarketingApi api,
      Consumer<RunProgress> listener) {
    Optional<RunWork> working = Optional.ofNullable(atWork.get(run));
    if (working.isPresent()) {
      return Checked.of(working.get());
    }
    Optional<RunRecord> found = parts.journal().find(run);
    if (found.isEmpty()) {
      return Checked.wrong(
          Problem.error("run", "There is no run %s.".formatted(run), "Look at the list of runs."));
    }
    RunRecord record = found.get();
    List<Problem> problems = new ArrayList<>(StalePlans.otherAddress(record.plan(), api));
    confirmation.ifPresent(c -> problems.addAll(Confirmations.problems(record.plan(), c)));
    boolean switchOn =
        confirmation.filter(c -> Confirmations.switchesOn(record.plan(), c)).isPresent();
    boolean declined = record.steps().stream().anyMatch(s -> s.state() == StepState.DECLINED);
    if (problems.isEmpty() && record.finished().isPresent() && !(declined && switchOn)) {
      problems.add(
          Problem.error(
              "run", "The run %s has nothing left to do.".formatted(run), "Look at its receipt."));
    }
    if (!problems.isEmpty()) {
      return Checked.wrong(problems);
    }
    RunRecord next = declined && switchOn ? openings.reopen(record) : record;
    images.takeOver(next);
    return Checked.of(put(next, new Campaigns(next.plan()), api, listener, Optional.empty()));
  }

  /// Takes no new step of a run at work; calls on their way are finished, the rest can be resumed.
  /// Nothing happens when it is not at work.
  public void stop(String run) {
    Optional.ofNullable(atWork.get(run)).ifPresent(RunWork::stop);
  }

  /// How a run stands, at work or not.
  public Optional<RunView> view(String run) {
    Optional<RunWork> working = Optional.ofNullable(atWork.get(run));
    return working.isPresent()
        ? working.map(RunWork::view)
        : parts
            .journal()
            .find(run)
            .map(r -> RunViews.view(r, held(r), Optional.ofNullable(stoppedHere.get(run))));
  }

  public Optional<Receipt> receipt(String run) {
    return view(run).map(Receipt::of);
  }

  /// Runs that can be resumed, oldest first; those at work are not among them.
  public List<RunSummary> open() {
    return parts.journal().open().stream()
        .filter(r -> !atWork.containsKey(r.id()))
        .map(r -> RunViews.summary(r, held(r)))
        .toList();
  }

  /// The latest runs, newest first.
  public List<RunSummary> latest(int limit) {
    return parts.journal().latest(limit).stream().map(r -> RunViews.summary(r, held(r))).toList();
  }

  /// Runs of this sheet, newest first.
  public List<RunSummary> ofSource(String source) {
    return parts.journal().ofSource(source).stream()
        .map(r -> RunViews.summary(r, held(r)))
        .toList();
  }

  /// The plan of a run.
  public Optional<Plan> plan(String run) {
    return parts.journal().find(run).map(RunRecord::plan);
  }

  /// A run as later plans see it: to undo it, or to make again what failed.
  public Optional<Past> past(String run) {
    return parts.journal().find(run).map(r -> Pasts.of(r, atWork.containsKey(r.id())));
  }

  /// The runs of a draft, newest first, as its next launch sees them.
  public List<Past> ofDraft(String draft) {
    return parts.journal().ofDraft(draft).stream()
        .map(r -> Pasts.of(r, atWork.containsKey(r.id())))
        .toList();
  }

  /// Names of images that an open run needs and that must be given again.
  public List<String> missingImages(String run) {
    return parts.journal().find(run).map(images::missing).orElse(List.of());
  }

  /// Gives an image to an open run again; false when the run does not need one with these bytes.
  public boolean giveImage(String run, CleanImage image) {
    return parts.journal().find(run).filter(r -> images.give(r, image)).isPresent();
  }

  /// Deletes the images of a run that waits to be resumed; resuming then asks for them again.
  public void deleteImages(String run) {
    if (!atWork.containsKey(run)) {
      parts.journal().find(run).ifPresent(images::deleteAll);
    }
  }

  /// Deletes every image that no open run of the last 24 hours needs. To be called at the start and
  /// at the end of the program.
  public void sweepImages() {
    images.sweep();
  }

  /// Deletes images that waited 24 hours for their run to be resumed; to be called now and then.
  public void expireImages() {
    images.expire(atWork::containsKey);
  }

  /// Whether a run is at work: its connection must stay open.
  public boolean busy() {
    return !atWork.isEmpty();
  }

  /// What was paused through this runner since the program started and not switched on since.
  public Set<ObjectId> pausedHere() {
    return paused.all();
  }

  /// Takes no new work, gives calls in flight ten seconds, and leaves the rest resumable.
  @Override
  public void close() {
    close(Duration.ofSeconds(10));
  }

  /// As [#close()], with another time for the calls in flight.
  public void close(Duration patience) {
    closed = true;
    List<RunWork> working = List.copyOf(atWork.values());
    working.forEach(RunWork::stop);
    Instant end = Instant.now().plus(patience); // of the machine: this wait is real
    try {
      for (RunWork run : working) {
        run.await(Duration.between(Instant.now(), end));
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// Puts a run to work.
  ///
  /// @param compared the usage before live objects were compared with the plan; empty when that is
  ///   still to be done
  private Run put(
      RunRecord record,
      Campaigns campaigns,
      MarketingApi api,
      Consumer<RunProgress> listener,
      Optional<Usage> compared) {
    if (closed) {
      throw new IllegalStateException("the program is ending; no run starts any more");
    }
    RunDesk desk =
        new RunDesk(
            parts, new RunState(parts.journal(), record), api, paused.watching(record, listener));
    String id = record.id();
    stoppedHere.remove(id);
    RunWork work =
        new RunWork(
            desk,
            campaigns,
            compared.orElseGet(api::usage),
            () -> {
              desk.stopped().ifPresent(reason -> stoppedHere.put(id, reason));
              atWork.remove(id);
            });
    RunWork before = atWork.putIfAbsent(id, work);
    if (before != null) {
      return before;
    }
    Thread.ofVirtual().name("run-" + id).start(() -> work.work(compared.isEmpty()));
    return work;
  }

  private RunViews.Held held(RunRecord run) {
    return atWork.containsKey(run.id())
        ? RunViews.Held.AT_WORK
        : stoppedHere.containsKey(run.id()) ? RunViews.Held.STOPPED_HERE : RunViews.Held.ON_DISK;
  }
}
