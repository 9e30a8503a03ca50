package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.core.plan.Edit;
import metrix.core.plan.Plan;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits of many objects, and of one too often.
class EditBatchesTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void changesManyAdSetsInBatchesNeverTwoOfOneCampaign() throws InterruptedException {
    List<AdSetId> sets = shop(30, 4);

    Receipt receipt = stage.run(budgets(sets, "30"));

    assertThat(receipt.made()).isEqualTo(120);
    assertThat(stage.meta.sent()).as("one call for each ad set").hasSize(120);
    assertThat(stage.meta.requests()).hasSizeLessThan(20);
    for (List<Write> request : stage.meta.requests()) {
      assertThat(request)
          .extracting(w -> stage.meta.fields(((Write.Change) w).object(), List.of("campaign_id")))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void sendsNothingForWhatIsAsWishedAlready() throws InterruptedException {
    List<AdSetId> sets = shop(3, 1);
    Plan plan = budgets(sets, "30");
    stage.meta.alter(sets.getFirst(), "daily_budget", "3000");

    Receipt receipt = stage.run(plan);

    assertThat(receipt.made()).isEqualTo(3);
    assertThat(stage.meta.sent()).hasSize(2);
  }

  @Test
  void waitsAnHourForABudgetThatMetaHeldBackWhileTheOthersGoOn() throws InterruptedException {
    List<AdSetId> sets = shop(3, 1);
    stage.meta.failing(changes(sets.getFirst()), tooOften(), 1);
    Instant before = stage.clock.instant();

    Receipt receipt = stage.run(budgets(sets, "30"));

    assertThat(receipt.made()).isEqualTo(3);
    assertThat(Duration.between(before, stage.clock.instant()))
        .isGreaterThanOrEqualTo(Duration.ofHours(1));
    RunProgress.Waiting wait =
        stage.news.stream()
            .filter(RunProgress.Waiting.class::isInstance)
            .map(RunProgress.Waiting.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(wait.run().made()).as("the others were done before the wait").isEqualTo(2);
  }

  @Test
  void holdsBackAFifthChangeOfABudgetWithinTheHour() throws InterruptedException {
    List<AdSetId> sets = shop(1, 1);
    Instant first = stage.clock.instant();
    for (int budget = 31; budget < 35; budget++) {
      stage.run(budgets(sets, Integer.toString(budget)));
      stage.clock.advance(Duration.ofMinutes(5));
    }
    assertThat(stage.clock.instant()).isBefore(first.plus(Duration.ofHours(1)));

    stage.run(budgets(sets, "35"));

    assertThat(stage.meta.sent()).hasSize(5);
    assertThat(stage.clock.instant()).isAfterOrEqualTo(first.plus(Duration.ofHours(1)));
  }

  @Test
  void goesOnWhenMetaForbidsOnePartOfTheFirstRequestAndDoesTheOthers() throws InterruptedException {
    List<AdSetId> sets = shop(3, 1);
    stage.meta.failing(changes(sets.get(1)), FakeMarketingApi.failure(Kind.PERMISSION), 1);

    Run run = started(budgets(sets, "30"));

    assertThat(run.await().made()).isEqualTo(2);
    assertThat(run.await().failed()).isEqualTo(1);
    assertThat(run.stoppedBy()).isEmpty();
  }

  @Test
  void stopsWhenMetaForbidsAllOfTheFirstRequest() throws InterruptedException {
    List<AdSetId> sets = shop(3, 1);
    stage.meta.failing(_ -> true, FakeMarketingApi.failure(Kind.PERMISSION), 3);

    Run run = started(budgets(sets, "30"));

    assertThat(run.await().made()).isZero();
    assertThat(run.stoppedBy()).contains(StopReason.PERMISSION);
  }

  private Run started(Plan plan) {
    return stage
        .runner
        .start(plan, new Confirmation.Yes(plan.hash()), "", stage.meta, _ -> {})
        .get();
  }

  private static Predicate<Write> changes(AdSetId set) {
    return w -> w instanceof Write.Change change && change.object().equals(set);
  }

  private static GraphFailure tooOften() {
    return new GraphFailure(
        Kind.THROTTLED,
        new GraphError(
            613,
            1487632,
            "Calls to this api have exceeded the rate limit.",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty()),
        Duration.ofHours(1));
  }

  /// Campaigns with so many ad sets each, of 10.00 USD a day.
  private List<AdSetId> shop(int campaigns, int adSets) {
    List<AdSetId> sets = new ArrayList<>();
    for (int c = 0; c < campaigns; c++) {
      Campaign campaign = aCampaign().withId("10" + c).withName("Campaign " + c).build();
      stage.meta.with(campaign);
      for (int s = 0; s < adSets; s++) {
        var set =
            anAdSet()
                .withId("20" + c + "0" + s)
                .inCampaign(campaign.id().value())
                .withDailyBudget(usd("10.00"))
                .build();
        stage.meta.with(set);
        sets.add(set.id());
      }
    }
    return sets;
  }

  private Plan budgets(List<AdSetId> sets, String budget) {
    List<Edit> edits =
        sets.stream()
            .map(set ->
                new Edit(
                    set, Optional.empty(), Optional.empty(), Optional.of(budget), Optional.empty()))
            .toList();
    return stage
        .planner()
        .edits(edits, stage.snapshot(), GraphUrl.META, Set.of())
        .plan()
        .orElseThrow();
  }
}
