package metrix.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import metrix.core.activity.ActivityEntry;
import metrix.core.activity.ActivityLog;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.guard.SpendGuards;
import metrix.core.plan.Duplicate;
import metrix.core.plan.Edit;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.LaunchRow;
import metrix.core.plan.Originals;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Planner;
import metrix.core.plan.Wish;
import metrix.marketing.MarketingApi;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.ConfiguredStatus;
import metrix.model.LiveObject;
import metrix.model.ObjectId;
import metrix.simulator.SimulatorConfig;
import metrix.testkit.DemoSimulator;
import metrix.testkit.ManualClock;

/// A runner before the simulator, over real HTTP. Waits of the run move the clock; for the
/// connection, which paces its calls, time passes besides.
final class SimulatedStage implements AutoCloseable {
  final ManualClock clock = ManualClock.at(DemoSimulator.START);
  final MemoryJournal journal = new MemoryJournal();
  final CallPlans callPlans = CallPlans.inMemory(CallPlan.STANDARD);
  final AdAccount account;
  private final MemoryImages images;
  private final DemoSimulator simulator;
  private final MarketingApi api;
  private final Path ledger;
  private final AtomicInteger runs = new AtomicInteger();
  private final Runner runner;

  /// @param faults the simulator's file of mishaps; empty text for none
  SimulatedStage(Path folder, String faults) {
    this(folder, faults, 0);
  }

  /// @param ads of the shop that is there already
  SimulatedStage(Path folder, String faults, int ads) {
    this.ledger = folder.resolve("ledger");
    SimulatorConfig config =
        SimulatorConfig.defaults().withAds(ads).withTime(clock).withLedger(ledger);
    this.simulator =
        DemoSimulator.start(faults.isEmpty() ? config : config.withFaults(written(folder, faults)));
    this.api =
        MetaMarketingApi.open(simulator.token(), simulator.graph(), ApiVersion.V26_0, passing());
    this.account = api.adAccounts().getFirst();
    this.images = new MemoryImages(folder);
    this.runner =
        new Runner(
            new Runner.Parts(
                journal,
                images,
                new NoLog(),
                clock,
                clock::sleep,
                LookUps.STANDARD,
                () -> "run" + runs.incrementAndGet(),
                new SpendGuards(new MemoryLimits(), clock),
                Optional::empty,
                callPlans));
  }

  private InstantSource passing() {
    long start = System.nanoTime();
    return () -> clock.instant().plusNanos(System.nanoTime() - start);
  }

  Plan launch(LaunchForm... forms) {
    List<LaunchRow> rows = Forms.rows(false, forms);
    LaunchDraft sample = Forms.draft(rows);
    sample.images().keySet().forEach(name -> images.put(sample.id(), Forms.picture(name)));
    LaunchDraft draft =
        new LaunchDraft(
            sample.id(),
            account,
            Optional.of(api.pages(account.id()).getFirst().id()),
            Optional.empty(),
            rows,
            sample.images());
    Snapshot empty = new Snapshot(account, List.of(), List.of(), List.of(), clock.instant());
    return new Planner(clock, () -> "plan1", Guards.NONE)
        .launch(draft, empty, simulator.graph())
        .plan()
        .orElseThrow();
  }

  /// The plan that gives all ads other names.
  Plan renamed(Function<Ad, String> name) {
    Snapshot now = snapshot();
    List<Edit> edits =
        now.ads().stream().map(ad -> Edit.of(ad.id(), new Wish.Name(name.apply(ad)))).toList();
    return new Planner(clock, () -> "plan2", Guards.NONE)
        .edits(edits, now, simulator.graph(), Set.of())
        .plan()
        .orElseThrow();
  }

  Snapshot snapshot() {
    return new Snapshot(
        account, api.campaigns(account), api.adSets(account), api.ads(account), clock.instant());
  }

  Plan duplicate(Duplicate wanted, Snapshot from) {
    return planned(wanted, from).plan().orElseThrow();
  }

  Planned planned(Duplicate wanted, Snapshot from) {
    return new Planner(clock, () -> "plan2", Guards.NONE)
        .duplicate(wanted, Originals.read(wanted, from, from, api), simulator.graph());
  }

  Collection<LiveObject> whole(List<ObjectId> objects) {
    return api.whole().objects(account.id(), objects).values();
  }

  Receipt run(Plan plan) throws InterruptedException {
    return runner.start(plan, new Confirmation.Yes(plan.hash()), "", api, n -> {}).get().await();
  }

  FirstContact.Report firstContact() {
    return FirstContact.meet(account.id(), api, callPlans);
  }

  Receipt resume() throws InterruptedException {
    return runner.resume("run1", Optional.empty(), api, n -> {}).get().await();
  }

  /// A counter of the simulator: `operations`, `POST ads`.
  long counted(String counter) {
    Matcher found = Pattern.compile("\"" + counter + "\":(\\d+)").matcher(calls());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  /// The writes that the simulator counted.
  long writes() {
    return Pattern.compile("\"POST [a-z]+\":(\\d+)")
        .matcher(calls())
        .results()
        .mapToLong(m -> Long.parseLong(m.group(1)))
        .sum();
  }

  /// The names of all objects in the account, each once, none switched on.
  List<String> heldOnceAndPaused() {
    List<String> all =
        Stream.of(
                api.campaigns(account).stream()
                    .peek(c -> assertThat(c.status()).isEqualTo(ConfiguredStatus.PAUSED))
                    .map(c -> "campaign " + c.name()),
                api.adSets(account).stream()
                    .peek(s -> assertThat(s.status()).isEqualTo(ConfiguredStatus.PAUSED))
                    .map(s -> "ad set " + s.campaign().value() + s.name()),
                api.ads(account).stream()
                    .peek(a -> assertThat(a.status()).isEqualTo(ConfiguredStatus.PAUSED))
                    .map(a -> "ad " + a.adSet().value() + a.name()))
            .flatMap(s -> s)
            .toList();
    Set<String> once = new HashSet<>(all);
    assertThat(once).as("nothing is there twice: %s", all).hasSameSizeAs(all);
    return all;
  }

  /// How many bytes of images are left.
  int imagesLeft() {
    return images.kept().files();
  }

  @Override
  public void close() {
    runner.close();
    api.close();
    simulator.close();
  }

  private String calls() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create(simulator.graph().base() + "/_simulator/calls");
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path written(Path folder, String faults) {
    try {
      return Files.writeString(folder.resolve("faults.json"), faults);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// An activity log that keeps nothing.
  private static final class NoLog implements ActivityLog {
    @Override
    public void append(List<ActivityEntry> entries) {}

    @Override
    public List<ActivityEntry> since(Instant from) {
      return List.of();
    }

    @Override
    public List<ActivityEntry> latest(int limit) {
      return List.of();
    }
  }
}
