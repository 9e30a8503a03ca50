package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Edit;
import metrix.core.plan.Plan;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.AdSetId;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectId;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditRunTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void refusesAnEditOfWhatChangedMeanwhile() {
    AdSetId set = shop();
    Plan plan =
        edit(
            new Edit(set, Optional.empty(), Optional.empty(), Optional.of("30"), Optional.empty()));
    stage.meta.alter(set, "daily_budget", "9900");

    Checked<Run> refused =
        stage.runner.start(plan, new Confirmation.Yes(plan.hash()), "", stage.meta, n -> {});

    assertThat(refused.problems().getFirst().at()).isEqualTo("plan");
    assertThat(refused.problems().getFirst().what()).contains("9900");
    assertThat(stage.meta.sent()).isEmpty();
  }

  @Test
  void doesNotOverwriteANewerValueWhenAnOutcomeWasLost() throws InterruptedException {
    AdSetId set = shop();
    Plan plan =
        edit(
            new Edit(set, Optional.empty(), Optional.empty(), Optional.of("30"), Optional.empty()));
    stage.meta.failing(_ -> true, FakeMarketingApi.failure(Kind.AMBIGUOUS), 1);
    stage.listener =
        news -> {
          if (news instanceof RunProgress.Waiting) {
            stage.meta.alter(set, "daily_budget", "5000");
          }
        };

    Receipt receipt = stage.run(plan);

    assertThat(stage.snapshot().adSet(set).orElseThrow().dailyBudget()).contains(usd("50.00"));
    assertThat(receipt.failed()).isEqualTo(1);
    assertThat(receipt.steps().getFirst().error().orElseThrow().message()).contains("5000");
  }

  @Test
  void waitsForTheLimitsAlsoBeforeAResumedRunLooksAtWhatItChanges() throws InterruptedException {
    AdSetId set = shop();
    Plan plan =
        edit(
            new Edit(set, Optional.empty(), Optional.empty(), Optional.of("30"), Optional.empty()));
    stage.meta.failing(_ -> true, FakeMarketingApi.failure(Kind.TOKEN), 1);
    Receipt stopped = stage.run(plan);
    assertThat(stopped.left()).isEqualTo(1);
    stage.meta.working().failingReads(Kind.THROTTLED, 2);
    List<RunProgress> waits = new ArrayList<>();
    stage.listener =
        news -> {
          if (news instanceof RunProgress.Waiting) {
            waits.add(news);
          }
        };

    Receipt receipt = stage.resume(stopped.run());

    assertThat(receipt.made()).isEqualTo(1);
    assertThat(waits).hasSize(2);
  }

  @Test
  void changesABudgetAndLogsOldAndNew() throws InterruptedException {
    AdSetId set = shop();
    Plan plan =
        edit(
            new Edit(set, Optional.empty(), Optional.empty(), Optional.of("30"), Optional.empty()));

    stage.run(plan);

    assertThat(stage.snapshot().adSet(set).orElseThrow().dailyBudget()).contains(usd("30.00"));
    assertThat(stage.activity)
        .singleElement()
        .matches(e -> e.before().equals(Optional.of("10.00 USD")))
        .matches(e -> e.after().equals(Optional.of("30.00 USD")));
  }

  @Test
  void remembersWhatTheUserPausedHere() throws InterruptedException {
    AdSetId set = shop();
    stage.meta.alter(set, "status", "ACTIVE");

    stage.run(edit(Edit.status(set, ConfiguredStatus.PAUSED)));

    assertThat(stage.runner.pausedHere()).containsExactly(set);
    Plan on = edit(Edit.status(set, ConfiguredStatus.ACTIVE));
    assertThat(on.confirm()).isEqualTo(Plan.Confirm.NONE);
    stage.run(on);
    assertThat(stage.runner.pausedHere()).isEmpty();
  }

  private AdSetId shop() {
    var campaign = aCampaign().build();
    var set = anAdSet().withDailyBudget(usd("10.00")).build();
    Ad ad = anAd().build();
    stage.meta.with(campaign).with(set).with(ad);
    return set.id();
  }

  private Plan edit(Edit edit) {
    return stage
        .planner()
        .edits(List.of(edit), stage.snapshot(), GraphUrl.META, pausedHere())
        .plan()
        .orElseThrow();
  }

  private Set<ObjectId> pausedHere() {
    return stage.runner.pausedHere();
  }
}
