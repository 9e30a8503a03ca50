package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import metrix.core.activity.ActivityEntry;
import metrix.core.activity.ActivityLog;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.SpendGuards;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.LaunchRow;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.marketing.GraphUrl;
import metrix.model.ConfiguredStatus;
import metrix.model.Level;
import metrix.testkit.FakeMarketingApi;
import metrix.testkit.ManualClock;

/// Everything that a run needs, in memory, on a clock that only waits can move.
final class Stage {
  final ManualClock clock = ManualClock.at(Forms.NOW);
  final FakeMarketingApi meta = new FakeMarketingApi(clock);
  final MemoryJournal journal = new MemoryJournal();
  final MemoryImages images;
  final List<ActivityEntry> activity = Collections.synchronizedList(new ArrayList<>());
  final List<RunProgress> news = Collections.synchronizedList(new ArrayList<>());
  final MemoryLimits limits = new MemoryLimits();
  final CallPlans callPlans;
  private final AtomicInteger ids = new AtomicInteger();

  /// Hears the news besides [#news].
  Consumer<RunProgress> listener = _ -> {};

  Runner runner;

  Stage(Path folder) {
    this(folder, CallPlan.STANDARD);
  }

  Stage(Path folder, CallPlan settings) {
    callPlans = CallPlans.inMemory(settings);
    images = new MemoryImages(folder);
    runner = restarted();
  }

  /// A runner that knows nothing but what is on disk.
  Runner restarted() {
    ActivityLog log =
        new ActivityLog() {
          @Override
          public void append(List<ActivityEntry> entries) {
            activity.addAll(entries);
          }

          @Override
          public List<ActivityEntry> since(Instant from) {
            return activity.stream().filter(e -> !e.at().isBefore(from)).toList();
          }

          @Override
          public List<ActivityEntry> latest(int limit) {
            return List.copyOf(activity);
          }
        };
    runner =
        new Runner(
            new Runner.Parts(
                journal,
                images,
                log,
                clock,
                clock::sleep,
                LookUps.STANDARD,
                () -> "run" + ids.incrementAndGet(),
                guards(),
                () -> Optional.of("Sam Seller (4)"),
                callPlans));
    return runner;
  }

  private SpendGuards guards() {
    return new SpendGuards(limits, clock);
  }

  Planner planner() {
    return new Planner(clock, () -> "plan" + ids.incrementAndGet(), guards().over(() -> meta));
  }

  /// Two campaigns, three ad sets, four ads, two images.
  Plan launch(boolean activate) {
    return launch(
        Forms.rows(
            activate,
            form("Summer", "Women", "Cup 1", "a.png"),
            form("Summer", "Women", "Cup 2", "b.png"),
            form("Summer", "Men", "Cup 1", "a.png"),
            form("Winter", "All", "Mug", "b.png")));
  }

  Plan launch(List<LaunchRow> rows) {
    return planned(rows).plan().orElseThrow();
  }

  /// The launch of a draft, which takes over what its earlier runs have made.
  Planned planned(List<LaunchRow> rows) {
    return planned("draft1", rows);
  }

  /// The launch of a draft of its own name, which knows nothing of other drafts.
  Planned planned(String id, List<LaunchRow> rows) {
    LaunchDraft form = Forms.draft(rows);
    LaunchDraft draft =
        new LaunchDraft(id, form.account(), form.page(), form.pixel(), rows, form.images());
    draft.images().keySet().forEach(name -> images.put(id, Forms.picture(name)));
    return planner().launch(draft, snapshot(), GraphUrl.META, runner.ofDraft(id));
  }

  Snapshot snapshot() {
    return new Snapshot(
        Forms.account(),
        meta.campaigns(Forms.account()),
        meta.adSets(Forms.account()),
        meta.ads(Forms.account()),
        clock.instant());
  }

  private void tell(RunProgress told) {
    news.add(told);
    listener.accept(told);
  }

  Receipt run(Plan plan) throws InterruptedException {
    return run(plan, new Confirmation.Yes(plan.hash()));
  }

  Receipt run(Plan plan, Confirmation confirmation) throws InterruptedException {
    Run run = runner.start(plan, confirmation, "", meta, this::tell).get();
    return run.await();
  }

  Receipt resume(String run) throws InterruptedException {
    return runner.resume(run, Optional.empty(), meta, this::tell).get().await();
  }

  /// How many objects Meta holds, and that none is there twice or switched on.
  int heldOnceAndPaused() {
    Stream<String> campaigns =
        meta.campaigns(Forms.account()).stream()
            .peek(c -> assertThat(c.status()).isEqualTo(ConfiguredStatus.PAUSED))
            .map(c -> Level.CAMPAIGN + c.name());
    Stream<String> adSets =
        meta.adSets(Forms.account()).stream()
            .peek(s -> assertThat(s.status()).isEqualTo(ConfiguredStatus.PAUSED))
            .map(s -> Level.AD_SET + s.campaign().value() + s.name());
    Stream<String> ads =
        meta.ads(Forms.account()).stream()
            .peek(a -> assertThat(a.status()).isEqualTo(ConfiguredStatus.PAUSED))
            .map(a -> Level.AD + a.adSet().value() + a.name());
    List<String> all = Stream.of(campaigns, adSets, ads).flatMap(s -> s).toList();
    Set<String> once = new HashSet<>(all);
    assertThat(once).as("nothing is there twice: %s", all).hasSameSizeAs(all);
    return all.size();
  }

  /// Prepares a stage.
  interface Fresh {
    Stage stage() throws InterruptedException;
  }

  /// Runs a plan in one process after another, each of which dies one write of the journal later,
  /// and resumes it in the next process, until one comes to its end.
  ///
  /// @param fresh a stage on which nothing has been done
  /// @param resumed takes the stage and the receipt of the resumed run
  /// @return how many processes died
  static int dyingEverywhere(
      Fresh fresh, Function<Stage, Plan> planned, BiConsumer<Stage, Receipt> resumed)
      throws InterruptedException {
    for (int writes = 1; ; writes++) {
      Stage stage = fresh.stage();
      Plan plan = planned.apply(stage);
      stage.journal.dieAfter(writes);
      Run run =
          stage
              .runner
              .start(plan, new Confirmation.Yes(plan.hash()), "", stage.meta, _ -> {})
              .get();
      run.await();
      if (!stage.journal.died()) {
        return writes - 1;
      }
      stage.journal.dieAfter(Integer.MAX_VALUE);
      stage.restarted();
      assertThat(stage.runner.open())
          .as("after %d writes", writes)
          .singleElement()
          .matches(r -> r.state() == RunSummary.State.OPEN);
      stage.runner.sweepImages();
      resumed.accept(stage, stage.resume(run.id()));
    }
  }
}
