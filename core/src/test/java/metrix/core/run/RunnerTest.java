package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import metrix.core.plan.AdSetForm;
import metrix.core.plan.Edit;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.LaunchRow;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.Ad;
import metrix.model.AdSetId;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectId;
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
    assertThat(receipt.calls()).isEqualTo(11 + 9);
    assertThat(receipt.points()).isEqualTo(3 * 11 + 9);
    assertThat(receipt.changedByMeta()).isEmpty();
    assertThat(stage.runner.open()).isEmpty();
    assertThat(stage.activity).hasSize(11);
  }

  @Test
  void deletesAnImageBeforeItReportsTheUpload() throws InterruptedException {
    Plan plan = stage.launch(false);
    Run run =
        stage
            .runner
            .start(
                plan,
                new Confirmation.Yes(plan.hash()),
                "",
                stage.meta,
                news -> {
                  if (news instanceof RunProgress.StepChanged(_, RunStep step)
                      && step.kind() == Step.Kind.IMAGE
                      && step.state() == RunStep.State.MADE) {
                    assertThat(stage.images.kept().files()).isLessThan(2);
                  }
                  stage.news.add(news);
                })
            .get();
    run.await();

    assertThat(stage.images.kept().files()).isZero();
    assertThat(run.view().images()).allMatch(i -> i.deletedAt().isPresent());
    assertThat(stage.news).anyMatch(RunProgress.Ended.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void accountsForEveryFailureAtEveryStep(Kind kind) throws InterruptedException {
    for (int failing = 0; failing < 11; failing++) {
      build();
      Plan plan = stage.launch(false);
      int skipped = failing;
      var seen = new AtomicInteger();
      stage.meta.failing(w -> seen.getAndIncrement() == skipped, FakeMarketingApi.failure(kind), 1);

      Receipt receipt = stage.run(plan);

      assertThat(receipt.planned()).isEqualTo(11);
      stage.heldOnceAndPaused();
      if (stage.journal.find(receipt.run()).orElseThrow().finished().isEmpty()) {
        receipt = stage.resume(receipt.run());
      }
      assertThat(receipt.left() + receipt.unknown()).as("%s at %d", kind, failing).isZero();
      boolean refused =
          Set.of(Kind.INVALID, Kind.NOT_FOUND, Kind.PERMISSION, Kind.RESTRICTED).contains(kind);
      assertThat(receipt.failed() > 0).as("%s at %d", kind, failing).isEqualTo(refused);
      assertThat(stage.heldOnceAndPaused()).isEqualTo(made(receipt));
      assertThat(stage.images.kept().files()).isZero();
    }
  }

  @Test
  void neverSendsAgainWhatMetaDidWithoutSayingSo() throws InterruptedException {
    stage.meta.losingAnswers(w -> !(w instanceof Write.UploadImage), 9);

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
    assertThat(stage.meta.sent()).hasSize(11);
  }

  @Test
  void looksAgainWhenMetaShowsANewObjectLate() throws InterruptedException {
    stage.meta.losingAnswers(w -> w instanceof Write.CreateCampaign, 1).hidingLabels(3);
    Instant before = stage.clock.instant();

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
    assertThat(Duration.between(before, stage.clock.instant()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void leavesAnOutcomeUnknownThatCannotBeLookedUp() throws InterruptedException {
    stage.meta.losingAnswers(w -> w instanceof Write.CreateAd, 1);
    Plan plan = stage.launch(true);
    String total = plan.activation().orElseThrow().toConfirm().plain();
    assertThat(total).isEqualTo("60.00");
    Run run =
        stage
            .runner
            .start(
                plan,
                new Confirmation.Amount(plan.hash(), total),
                "",
                stage.meta,
                news -> {
                  if (news instanceof RunProgress.Waiting) {
                    stage.meta.failingReads(Kind.UNREACHABLE, 1);
                  }
                })
            .get();
    Receipt receipt = run.await();

    assertThat(receipt.unknown()).isEqualTo(1);
    assertThat(run.stoppedBy()).contains(StopReason.UNKNOWN_OUTCOME);
    assertThat(receipt.left()).as("nothing is switched on").isEqualTo(9);
    stage.heldOnceAndPaused();
  }

  @Test
  void switchesOnLastAndFromTheAdsUp() throws InterruptedException {
    Plan plan = stage.launch(true);

    Receipt receipt = stage.run(plan, new Confirmation.Amount(plan.hash(), "60.00"));

    assertThat(receipt.made()).isEqualTo(20);
    assertThat(stage.meta.campaigns(Forms.account()))
        .allMatch(c -> c.status() == ConfiguredStatus.ACTIVE);
    List<Write> switches =
        stage.meta.sent().stream().filter(Write.Change.class::isInstance).toList();
    assertThat(stage.meta.sent().subList(11, 20)).isEqualTo(switches);
    assertThat(((Write.Change) switches.getFirst()).object().level().wire()).isEqualTo("ad");
    assertThat(((Write.Change) switches.getLast()).object().level().wire()).isEqualTo("campaign");
  }

  @Test
  void doesNotSwitchOnForAnotherAmount() {
    Plan plan = stage.launch(true);

    Checked<Run> wrong =
        stage.runner.start(
            plan, new Confirmation.Amount(plan.hash(), "600.00"), "", stage.meta, n -> {});
    Checked<Run> none =
        stage.runner.start(plan, new Confirmation.Yes(plan.hash()), "", stage.meta, n -> {});

    assertThat(wrong.problems()).singleElement().matches(p -> p.at().equals("confirmAmount"));
    assertThat(none.problems()).singleElement().matches(p -> p.at().equals("confirmAmount"));
    assertThat(stage.meta.sent()).isEmpty();
    assertThat(stage.journal.latest(1)).isEmpty();
  }

  @Test
  void leavesPausedWhatNobodyConfirmedAndSwitchesItOnLater() throws InterruptedException {
    Plan plan = stage.launch(true);

    Receipt receipt = stage.run(plan, new Confirmation.CreationOnly(plan.hash()));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(receipt.failed()).isEqualTo(9);
    assertThat(receipt.left()).isZero();
    stage.heldOnceAndPaused();
    Receipt later =
        stage
            .runner
            .resume(
                receipt.run(),
                Optional.of(new Confirmation.Amount(plan.hash(), "60")),
                stage.meta,
                n -> {})
            .get()
            .await();
    assertThat(later.made()).isEqualTo(20);
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
    stage.meta.failing(w -> false, FakeMarketingApi.failure(Kind.TOKEN), 0);
    Receipt resumed = stage.resume(receipt.run());
    while (resumed.left() > 0) {
      resumed = stage.resume(receipt.run());
    }
    assertThat(resumed.made()).isEqualTo(11);
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
  void asksForImagesThatAreGone() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.UploadImage, FakeMarketingApi.failure(Kind.TOKEN), 1);
    Receipt receipt = stage.run(stage.launch(false));
    stage.runner.deleteImages(receipt.run());

    Receipt stuck = stage.resume(receipt.run());

    assertThat(stuck.left()).isPositive();
    assertThat(stage.heldOnceAndPaused()).as("campaigns and ad sets need no image").isEqualTo(5);
    List<String> missing = stage.runner.missingImages(receipt.run());
    assertThat(missing).contains("a.png");
    for (String name : missing) {
      assertThat(stage.runner.giveImage(receipt.run(), Forms.picture(name))).isTrue();
    }
    assertThat(stage.resume(receipt.run()).made()).isEqualTo(11);
  }

  @Test
  void keepsNoImageLongerThanADay() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.UploadImage, FakeMarketingApi.failure(Kind.UNREACHABLE), 20);
    Receipt receipt = stage.run(stage.launch(false));
    stage.runner.sweepImages();
    assertThat(stage.images.kept().files()).isEqualTo(2);

    stage.clock.advance(Duration.ofHours(25));
    stage.runner.sweepImages();

    assertThat(stage.images.kept().files()).isZero();
    assertThat(stage.runner.view(receipt.run()).orElseThrow().images())
        .allMatch(i -> i.deletedAt().isPresent());
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
            a.payer());

    Receipt receipt =
        stage.run(stage.launch(List.of(LaunchRow.ofForm(Forms.withAdSet(form, _ -> views)))));

    assertThat(receipt.changedByMeta())
        .singleElement()
        .matches(c -> c.field().equals("optimization_goal"))
        .matches(c -> c.sent().equals("LANDING_PAGE_VIEWS") && c.got().equals("LINK_CLICKS"));
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

  @Test
  void adoptsTheOldestOfTwoAndNamesTheOther() throws InterruptedException {
    Plan plan = stage.launch(false);
    Write.CreateCampaign[] seen = new Write.CreateCampaign[1];
    stage.meta.losingAnswers(
        w ->
            w instanceof Write.CreateCampaign c
                && c.spec().name().equals("Winter")
                && (seen[0] = c) != null,
        1);
    Run run =
        stage
            .runner
            .start(
                plan,
                new Confirmation.Yes(plan.hash()),
                "",
                stage.meta,
                news -> {
                  if (news instanceof RunProgress.Waiting && seen[0] != null) {
                    stage.meta.send(seen[0]);
                    seen[0] = null;
                  }
                })
            .get();
    Receipt receipt = run.await();

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(run.view().message()).contains("2 objects named “Winter”");
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

  private static int made(Receipt receipt) {
    return (int)
        receipt.steps().stream()
            .filter(s -> s.state().equals("made") && !s.kind().equals("image"))
            .count();
  }
}
