package metrix.benchmarks;

import com.facebook.ads.sdk.AdSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.plan.Edit;
import metrix.core.plan.Plan;
import metrix.core.plan.Planner;
import metrix.core.run.Receipt;
import metrix.marketing.http.MetaMarketingApi;
import metrix.model.AccountId;
import metrix.model.AdAccount;

/// Other names for many ad sets that are there, by everybody who can. Budgets would not do: Meta
/// takes four changes of one in an hour.
final class Edits {
  private final Meta meta;
  private final Warm warm;
  private final Report report;
  private final List<metrix.model.AdSet> adSets;
  private final Snapshot snapshot;
  private int round;

  Edits(Meta meta, Warm warm, Report report, int most) {
    this.meta = meta;
    this.warm = warm;
    this.report = report;
    try (MetaMarketingApi api = warm.connect(meta)) {
      AdAccount account = api.adAccount(new AccountId(Meta.ACCOUNT));
      List<metrix.model.AdSet> all = api.adSets(account);
      this.adSets = all.stream().limit(most).toList();
      this.snapshot =
          new Snapshot(
              account, api.campaigns(account), all, List.of(), InstantSource.system().instant());
    }
  }

  int count() {
    return adSets.size();
  }

  /// Rounds of all contenders, one after another.
  List<Figures> run(int rounds) throws Exception {
    List<Figures> all =
        List.of(
            new Figures(warm.name(), 1),
            new Figures("Meta's Java SDK, batches of 50", 1),
            new Figures("Meta's Java SDK, 32 workers", 1));
    for (int i = 0; i < rounds; i++) {
      all.get(0).seconds().add(checked("ours", this::ours));
      all.get(1).seconds().add(checked("batches", this::batches));
      all.get(2).seconds().add(checked("workers", this::workers));
    }
    return all;
  }

  private interface Way {
    double go() throws Exception;
  }

  private double checked(String who, Way way) throws Exception {
    round++;
    long mark = meta.mark();
    double seconds = way.go();
    meta.requireChanged(adSets.size(), mark);
    report.progress("%s: %d edits in %.2f s".formatted(who, adSets.size(), seconds));
    return seconds;
  }

  private double ours() throws Exception {
    try (MetaMarketingApi api = warm.connect(meta)) {
      List<metrix.model.AdSet> now = api.adSets(snapshot.account());
      var fresh =
          new Snapshot(snapshot.account(), snapshot.campaigns(), now, List.of(), snapshot.asOf());
      List<Edit> edits = new ArrayList<>();
      for (metrix.model.AdSet set : adSets) {
        edits.add(
            new Edit(
                set.id(),
                Optional.of(name(set)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
      }
      Plan plan =
          new Planner(InstantSource.system(), () -> UUID.randomUUID().toString(), Guards.NONE)
              .edits(edits, fresh, api.graph(), Set.of())
              .plan()
              .orElseThrow();
      long start = System.nanoTime();
      Receipt receipt = warm.run(plan, api);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (receipt.made() != adSets.size()) {
        throw new IllegalStateException("made " + receipt.made() + " edits");
      }
      return seconds;
    }
  }

  private double batches() throws Exception {
    Sdk sdk = Sdk.at(meta);
    long start = System.nanoTime();
    for (var answer : SdkBatches.all(sdk, adSets.size(), i -> update(sdk, i))) {
      Sdk.answer(answer);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private double workers() throws Exception {
    Sdk sdk = Sdk.at(meta);
    long start = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(32)) {
      new SdkSideBySide(32).all(workers, adSets.size(), i -> update(sdk, i));
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private AdSet.APIRequestUpdate update(Sdk sdk, int i) {
    metrix.model.AdSet set = adSets.get(i);
    return new AdSet(set.id().value(), sdk.context()).update().setName(name(set));
  }

  /// Another one each round, so that there is always something to change.
  private String name(metrix.model.AdSet set) {
    return set.name() + ", round " + round;
  }
}
