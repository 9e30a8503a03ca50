package metrix.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.guard.SpendGuards;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.media.Images;
import metrix.core.plan.LaunchDraft;
import metrix.core.plan.Plan;
import metrix.core.plan.Planner;
import metrix.core.run.Confirmation;
import metrix.core.run.LookUps;
import metrix.core.run.Receipt;
import metrix.core.run.RunProgress;
import metrix.core.run.Runner;
import metrix.core.run.Waiter;
import metrix.core.sheet.LaunchSheet;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.http.ApiVersion;
import metrix.marketing.http.MetaMarketingApi;
import metrix.marketing.resilience.Pacing;
import metrix.model.AccountId;
import metrix.model.AdAccount;
import metrix.model.PageId;
import metrix.storage.DataDir;
import metrix.storage.Storage;

/// Metrix as people have it before them: a program that runs already. From the yes to the plan to
/// the receipt, journal on disk and reading back included.
final class Warm implements Contender, AutoCloseable {
  private final DataDir dir;
  private final Storage storage;
  private final Runner runner;
  private final Pacing pacing;
  private double cpu;
  private double readBack;

  /// @param pacing the pace of the profile: without a limit by the second where Meta has none
  Warm(Path folder, LookUps lookUps, Pacing pacing) {
    this.pacing = pacing;
    this.dir = DataDir.open(folder);
    this.storage = Storage.open(dir);
    this.runner =
        new Runner(
            new Runner.Parts(
                storage.journal(),
                storage.images(),
                storage.activity(),
                InstantSource.system(),
                Waiter.REAL,
                lookUps,
                () -> UUID.randomUUID().toString(),
                new SpendGuards(storage.limits(), InstantSource.system()),
                Optional::empty));
  }

  @Override
  public String name() {
    return "Metrix, running";
  }

  /// Processor time of the last launch, in seconds; of this side only.
  double cpu() {
    return cpu;
  }

  /// Seconds of the last launch in which all was made already and only read back.
  double readBack() {
    return readBack;
  }

  /// A connection of its own for each launch: throttling is compared elsewhere, so what the mirror
  /// of Meta's limits remembers of the launch before must not slow down this one.
  MetaMarketingApi connect(Meta meta) {
    return MetaMarketingApi.open(
        AccessToken.parse(Meta.TOKEN).get(),
        new GraphUrl(meta.address()),
        ApiVersion.V26_0,
        InstantSource.system(),
        pacing);
  }

  @Override
  public double launch(Meta meta, Goods goods, String campaign) throws Exception {
    try (MetaMarketingApi api = connect(meta)) {
      Plan plan = plan(goods, campaign, api);
      double used = Machine.cpu();
      long start = System.nanoTime();
      Receipt receipt = run(plan, api);
      double seconds = (System.nanoTime() - start) / 1e9;
      cpu = Machine.cpu() - used;
      if (receipt.made() != receipt.planned()) {
        throw new IllegalStateException("not all made: " + receipt.steps());
      }
      return seconds;
    }
  }

  /// Runs a plan to its end.
  Receipt run(Plan plan, MetaMarketingApi api) throws InterruptedException {
    AtomicLong made = new AtomicLong(System.nanoTime());
    Receipt receipt =
        runner
            .start(
                plan,
                new Confirmation.Yes(plan.hash()),
                "",
                api,
                news -> {
                  if (news instanceof RunProgress.StepChanged) {
                    made.set(System.nanoTime());
                  }
                })
            .get()
            .await();
    readBack = (System.nanoTime() - made.get()) / 1e9;
    return receipt;
  }

  private Plan plan(Goods goods, String campaign, MetaMarketingApi api) throws IOException {
    String draft = UUID.randomUUID().toString();
    Map<String, ImageFile> images = new HashMap<>();
    for (Path file : goods.images()) {
      String name = file.getFileName().toString();
      CleanImage image = Images.check(name, Files.readAllBytes(file)).get();
      storage.images().put(draft, image);
      images.put(name, image.file());
    }
    var rows = LaunchSheet.read(Files.readAllBytes(goods.sheet(campaign))).get();
    AdAccount account = api.adAccount(new AccountId(Meta.ACCOUNT));
    InstantSource clock = InstantSource.system();
    var nothing = new Snapshot(account, List.of(), List.of(), List.of(), clock.instant());
    var launch =
        new LaunchDraft(
            draft,
            account,
            Optional.of(new PageId(Meta.PAGE)),
            Optional.empty(),
            LaunchSheet.resolve(rows, nothing, api, clock.instant()).rows(),
            images);
    return new Planner(clock, () -> UUID.randomUUID().toString(), Guards.NONE)
        .launch(launch, nothing, api.graph())
        .plan()
        .orElseThrow();
  }

  @Override
  public void close() {
    runner.close();
    storage.close();
    dir.close();
  }
}
