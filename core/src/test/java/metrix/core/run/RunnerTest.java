package metrix.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import metrix.core.plan.AdSetForm;
import metrix.core.plan.DeliveryForm;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.LaunchRow;
import metrix.core.plan.Plan;
import metrix.core.plan.PromotionForm;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Write;
import metrix.model.Refinement;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunnerTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void makesEverythingPausedAndAccountsForIt() throws InterruptedException {
    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.planned()).isEqualTo(11);
    assertThat(receipt.made()).isEqualTo(11);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
    assertThat(receipt.calls()).as("two images in one zip, read back by label").isEqualTo(10 + 4);
    assertThat(receipt.points()).isEqualTo(3 * 10 + 4);
    assertThat(receipt.changedByMeta()).isEmpty();
    assertThat(stage.runner.open()).isEmpty();
    assertThat(stage.activity).hasSize(11);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void accountsForEveryFailureAtEveryStep(Kind kind) throws InterruptedException {
    for (int failing = 0; failing < 11; failing++) {
      build();
      Plan plan = stage.launch(false);
      int skipped = failing;
      var seen = new AtomicInteger();
      var hit = new AtomicReference<Write>();
      boolean refused =
          Set.of(Kind.INVALID, Kind.NOT_FOUND, Kind.PERMISSION, Kind.RESTRICTED).contains(kind);
      stage.meta.failing(
          w ->
              w.equals(hit.get())
                  || (seen.getAndIncrement() == skipped && hit.compareAndSet(null, w)),
          FakeMarketingApi.failure(kind),
          refused ? 2 : 1);

      Receipt receipt = stage.run(plan);

      assertThat(receipt.planned()).isEqualTo(11);
      stage.heldOnceAndPaused();
      if (stage.journal.find(receipt.run()).orElseThrow().finished().isEmpty()) {
        receipt = stage.resume(receipt.run());
      }
      assertThat(receipt.left() + receipt.unknown()).as("%s at %d", kind, failing).isZero();
      assertThat(receipt.failed() > 0).as("%s at %d", kind, failing).isEqualTo(refused);
      assertThat(stage.heldOnceAndPaused()).isEqualTo(made(receipt));
      assertThat(stage.images.kept().files()).isZero();
    }
  }

  @Test
  void stopsWhenTheTokenDiesAndGoesOnWithAnotherOne() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateAdSet, FakeMarketingApi.failure(Kind.TOKEN), 3);
    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.failed()).isZero();
    assertThat(receipt.left()).isPositive();
    assertThat(stage.runner.view(receipt.run()).orElseThrow().summary().state())
        .isEqualTo(RunSummary.State.STOPPED);
    stage.meta.working();
    assertThat(stage.resume(receipt.run()).made()).isEqualTo(11);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
  }

  @Test
  void stopsWhenAskedAndLeavesTheRestToAResume() throws InterruptedException {
    Plan plan = stage.launch(false);
    stage.listener = news -> stage.runner.stop(news.run().id());

    Receipt stopped = stage.run(plan);

    assertThat(stopped.left()).isPositive();
    assertThat(stopped.unknown() + stopped.failed()).isZero();
    stage.listener = _ -> {};
    assertThat(stage.resume(stopped.run()).made()).isEqualTo(11);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
  }

  @Test
  void waitsAsLongAsMetaAsks() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateCampaign, FakeMarketingApi.failure(Kind.THROTTLED), 1);
    Instant before = stage.clock.instant();

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(Duration.between(before, stage.clock.instant()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void triesACreativeAgainThatMetaOftenRefusesOnce() throws InterruptedException {
    GraphError flaky =
        new GraphError(
            100,
            1487390,
            "Adcreative Create Failed",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    stage.meta.failing(w -> w instanceof Write.CreateAd, new GraphFailure(Kind.INVALID, flaky), 2);

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
  }

  @Test
  void saysWhatMetaChangedOnItsOwn() throws InterruptedException {
    LaunchForm form = Forms.form("Summer", "Women", "Cup", "a.png");
    AdSetForm a = form.adSet();
    AdSetForm views =
        new AdSetForm(
            a.existingId(),
            a.name(),
            a.dailyBudget(),
            a.lifetimeBudget(),
            "LANDING_PAGE_VIEWS", // the Meta in memory always holds LINK_CLICKS
            a.conversionEvent(),
            a.bidStrategy(),
            a.bidAmount(),
            a.start(),
            a.end(),
            a.locations(),
            a.excludedLocations(),
            a.interests(),
            a.ageMin(),
            a.ageMax(),
            a.genders(),
            a.advantageAudience(),
            a.beneficiary(),
            a.payer(),
            PromotionForm.none(),
            DeliveryForm.none(),
            Refinement.none());

    Receipt receipt =
        stage.run(stage.launch(List.of(LaunchRow.ofForm(Forms.withAdSet(form, _ -> views)))));

    assertThat(receipt.changedByMeta())
        .singleElement()
        .matches(c -> c.field().equals("optimization_goal"))
        .matches(c -> c.sent().equals("LANDING_PAGE_VIEWS") && c.got().equals("LINK_CLICKS"));
  }

  private static int made(Receipt receipt) {
    return (int)
        receipt.steps().stream()
            .filter(s -> s.state().equals("made") && !s.kind().equals("image"))
            .count();
  }
}
