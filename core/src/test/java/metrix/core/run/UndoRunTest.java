package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Edit;
import metrix.core.plan.Ending;
import metrix.core.plan.Forms;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoRunTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void archivesACampaignOnceForEverythingInIt() throws InterruptedException {
    Receipt launch = stage.run(stage.launch(false));

    Plan undo = undo(launch.run(), Ending.ARCHIVE).plan().orElseThrow();
    Receipt receipt = stage.run(undo);

    assertThat(undo.steps()).extracting(Step::kind).containsOnly(Step.Kind.ARCHIVE);
    assertThat(receipt.made()).isEqualTo(2);
    assertThat(stage.meta.campaigns(Forms.account()))
        .allMatch(c -> c.status() == ConfiguredStatus.ARCHIVED);
    assertThat(undo.notes()).anyMatch(n -> n.contains("2 images stay"));
    assertThat(undo(launch.run(), Ending.ARCHIVE).plan()).isEmpty();
    assertThat(undo(receipt.run(), Ending.ARCHIVE).plan()).isEmpty();
  }

  @Test
  void pausesWhatTheRunSwitchedOnBeforeItEndsAnything() throws InterruptedException {
    Plan plan = stage.launch(true);
    Receipt launch = stage.run(plan, new Confirmation.Amount(plan.hash(), "60.00"));
    int before = stage.meta.sent().size();

    stage.run(undo(launch.run(), Ending.DELETE).plan().orElseThrow());

    List<Write> sent = stage.meta.sent().subList(before, stage.meta.sent().size());
    assertThat(sent.subList(0, 2)).allMatch(w -> sets(w, ConfiguredStatus.PAUSED));
    assertThat(sent.subList(2, 4)).allMatch(w -> sets(w, ConfiguredStatus.DELETED));
    assertThat(sent).hasSize(4);
  }

  @Test
  void bringsValuesBackAndFindsNothingTheSecondTime() throws InterruptedException {
    ObjectId set = shop(ConfiguredStatus.PAUSED);
    Receipt edit = stage.run(edits(new Edit(set, name("New"), none(), name("30"), none())));

    Receipt undone = stage.run(undo(edit.run(), Ending.ARCHIVE).plan().orElseThrow());

    assertThat(stage.snapshot().adSets().getFirst().dailyBudget()).contains(usd("10.00"));
    assertThat(stage.snapshot().adSets().getFirst().name()).isEqualTo("Visitors");
    Planned again = undo(edit.run(), Ending.ARCHIVE);
    assertThat(again.plan()).isEmpty();
    assertThat(again.problems())
        .extracting(Problem::what)
        .anyMatch(w -> w.contains("left to undo"))
        .anyMatch(w -> w.contains("Daily budget is not “30.00 USD” any more"));
    stage.run(undo(undone.run(), Ending.ARCHIVE).plan().orElseThrow());
    assertThat(stage.snapshot().adSets().getFirst().dailyBudget()).contains(usd("30.00"));
  }

  @Test
  void leavesWhatSomebodyHasChangedSince() throws InterruptedException {
    ObjectId set = shop(ConfiguredStatus.PAUSED);
    Receipt edit = stage.run(edits(new Edit(set, name("New"), none(), name("30"), none())));
    stage.meta.alter(set, "daily_budget", "7700");

    Plan undo = undo(edit.run(), Ending.ARCHIVE).plan().orElseThrow();
    stage.run(undo);

    assertThat(undo.notes()).anyMatch(n -> n.contains("stays as it is"));
    assertThat(stage.snapshot().adSets().getFirst().dailyBudget()).contains(usd("77.00"));
    assertThat(stage.snapshot().adSets().getFirst().name()).isEqualTo("Visitors");
  }

  @Test
  void switchesOnAgainOnlyForTheAmount() throws InterruptedException {
    ObjectId set = shop(ConfiguredStatus.ACTIVE);
    Receipt pause = stage.run(edits(Edit.status(set, ConfiguredStatus.PAUSED)));
    Plan undo = undo(pause.run(), Ending.ARCHIVE).plan().orElseThrow();

    Checked<Run> unsaid =
        stage.runner.start(undo, new Confirmation.Yes(undo.hash()), "", stage.meta, n -> {});

    assertThat(undo.confirm()).isEqualTo(Plan.Confirm.AMOUNT);
    assertThat(undo.spendPerDayAfter()).isEqualTo(usd("10.00"));
    assertThat(unsaid.problems()).singleElement().matches(p -> p.at().equals("confirmAmount"));
    stage.run(undo, new Confirmation.Amount(undo.hash(), "10.00"));
    assertThat(stage.snapshot().adSets().getFirst().status()).isEqualTo(ConfiguredStatus.ACTIVE);
  }

  @Test
  void saysThatTheArchiveHasNoWayBack() throws InterruptedException {
    ObjectId set = shop(ConfiguredStatus.PAUSED);
    Receipt archive = stage.run(edits(Edit.status(set, ConfiguredStatus.ARCHIVED)));

    Planned undo = undo(archive.run(), Ending.ARCHIVE);

    assertThat(undo.plan()).isEmpty();
    assertThat(undo.problems())
        .extracting(Problem::what)
        .contains("“Visitors”: archived, which nobody can undo.");
  }

  @Test
  void leavesACampaignThatHoldsAnotherAdToo() throws InterruptedException {
    Receipt launch = stage.run(stage.launch(false));
    var summer =
        stage.snapshot().campaigns().stream()
            .filter(c -> c.name().equals("Summer"))
            .findFirst()
            .orElseThrow();
    stage.meta.with(anAdSet().withId("77").inCampaign(summer.id().value()).build());

    Plan undo = undo(launch.run(), Ending.ARCHIVE).plan().orElseThrow();

    assertThat(undo.steps())
        .extracting(Step::name)
        .containsExactly("Winter", "Women", "Men")
        .doesNotContain("Summer");
    assertThat(undo.notes()).anyMatch(n -> n.contains("“Summer” holds something"));
  }

  @Test
  void refusesWhileOutcomesAreUnknown() throws InterruptedException {
    Plan plan = stage.launch(false);
    stage
        .meta
        .losingAnswers(w -> w instanceof Write.CreateCampaign, 1)
        .failingReads(GraphFailure.Kind.UNREACHABLE, 1000);
    Receipt launch = stage.run(plan);
    stage.meta.working();

    Planned undo = undo(launch.run(), Ending.ARCHIVE);

    assertThat(launch.unknown()).isPositive();
    assertThat(undo.plan()).isEmpty();
    assertThat(undo.problems())
        .singleElement()
        .matches(p -> p.isError() && p.fix().contains("Resume"));
  }

  @Test
  void closesAStoppedRunSoThatResumingMakesNothingMore() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateAd, FakeMarketingApi.failure(GraphFailure.Kind.TOKEN), 9);
    Receipt launch = stage.run(stage.launch(false));
    assertThat(launch.left()).isPositive();
    stage.meta.working();

    stage.run(undo(launch.run(), Ending.ARCHIVE).plan().orElseThrow());

    Checked<Run> resumed = stage.runner.resume(launch.run(), Optional.empty(), stage.meta, n -> {});
    assertThat(resumed.problems()).singleElement().matches(p -> p.what().contains("nothing left"));
    assertThat(stage.runner.receipt(launch.run()).orElseThrow().left()).isZero();
  }

  @Test
  void refusesAnUndoOfARunThatWentOnSince() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateAd, FakeMarketingApi.failure(GraphFailure.Kind.TOKEN), 9);
    Receipt launch = stage.run(stage.launch(false));
    stage.meta.working();
    Plan undo = undo(launch.run(), Ending.ARCHIVE).plan().orElseThrow();
    stage.clock.advance(Duration.ofSeconds(5));
    stage.resume(launch.run());

    Checked<Run> refused =
        stage.runner.start(undo, new Confirmation.Yes(undo.hash()), "", stage.meta, n -> {});

    assertThat(refused.problems()).singleElement().matches(p -> p.what().contains("went on"));
  }

  private Planned undo(String run, Ending ending) {
    return stage
        .planner()
        .undo(stage.runner.past(run).orElseThrow(), stage.snapshot(), GraphUrl.META, ending);
  }

  private Plan edits(Edit... edits) {
    return stage
        .planner()
        .edits(List.of(edits), stage.snapshot(), GraphUrl.META, Set.of())
        .plan()
        .orElseThrow();
  }

  private ObjectId shop(ConfiguredStatus status) {
    var set =
        anAdSet().withName("Visitors").withStatus(status).withDailyBudget(usd("10.00")).build();
    stage
        .meta
        .with(aCampaign().withStatus(status).build())
        .with(set)
        .with(anAd().withStatus(status).build());
    return set.id();
  }

  private static Optional<String> name(String text) {
    return Optional.of(text);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static boolean sets(Write write, ConfiguredStatus status) {
    return write instanceof Write.Change change
        && change.changes().equals(List.of(new ObjectChange.SetStatus(status)));
  }
}
