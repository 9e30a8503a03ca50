package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import metrix.core.plan.Ending;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchRow;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.Checked;
import metrix.model.Problem;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetryTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void makesOnlyWhatFailedAndNamesTheRestByItsId() throws InterruptedException {
    Receipt launch = failing(w -> w instanceof Write.CreateAd, false);
    Plan retry = retry(launch.run()).plan().orElseThrow();

    Receipt receipt = stage.run(retry);

    assertThat(retry.steps()).extracting(Step::kind).containsExactly(Step.Kind.AD);
    assertThat(retry.notes()).singleElement().asString().contains("2 campaigns", "3 ad sets");
    assertThat(receipt.made()).isEqualTo(1);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
    assertThat(retry(launch.run()).plan()).as("a second retry").isEmpty();
  }

  @Test
  void makesWhatWasSkippedTooAndSwitchesItOnForTheAmount() throws InterruptedException {
    Receipt launch =
        failing(w -> w instanceof Write.CreateAdSet set && set.spec().name().equals("Men"), true);
    Plan retry = retry(launch.run()).plan().orElseThrow();

    assertThat(retry.confirm()).isEqualTo(Plan.Confirm.AMOUNT);
    assertThat(retry.activation().orElseThrow().dailyTotal().plain()).isEqualTo("20.00");
    assertThat(retry.steps())
        .extracting(Step::kind)
        .containsExactly(Step.Kind.AD_SET, Step.Kind.AD, Step.Kind.ACTIVATE, Step.Kind.ACTIVATE);
    stage.run(retry, new Confirmation.Amount(retry.hash(), "20.00"));
    assertThat(stage.snapshot().ads()).hasSize(4);
  }

  @Test
  void takesOverWhatTheFirstLaunchMadeWhenTheCorrectedDraftIsLaunched()
      throws InterruptedException {
    failing(w -> w instanceof Write.CreateAd ad && ad.spec().name().equals("Mug"), false);
    Planned corrected = stage.planned(rows("Mug, corrected"));

    Receipt receipt = stage.run(corrected.plan().orElseThrow());

    assertThat(receipt.steps()).extracting(Receipt.Line::name).containsExactly("Mug, corrected");
    assertThat(corrected.plan().orElseThrow().notes())
        .singleElement()
        .asString()
        .contains("2 campaigns, 3 ad sets, 3 ads, 2 images");
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
    assertThat(stage.runner.view(receipt.run()).orElseThrow().message()).contains("Taken over");
  }

  @Test
  void servesEveryRowByAStepOrAWarning() throws InterruptedException {
    failing(w -> w instanceof Write.CreateAd ad && ad.spec().name().equals("Mug"), false);
    Planned corrected = stage.planned(rows("Mug, corrected"));

    for (int row = 2; row <= 5; row++) {
      int wanted = row;
      boolean served =
          corrected.plan().orElseThrow().steps().stream().anyMatch(s -> s.rows().contains(wanted));
      boolean told =
          corrected.problems().stream().anyMatch(p -> p.at().equals("row " + wanted + ", ad"));
      assertThat(served ^ told).as("row %d", row).isTrue();
    }
  }

  @Test
  void saysWhatDiffersInSomethingThatIsMadeAlready() throws InterruptedException {
    failing(w -> w instanceof Write.CreateAd ad && ad.spec().name().equals("Mug"), false);
    List<LaunchRow> rows =
        Forms.rows(
            false,
            form("Summer", "Women", "Cup 1", "b.png"),
            form("Winter", "All", "Mug", "b.png"));

    Planned again = stage.planned(rows);

    assertThat(again.problems())
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .contains("“Cup 1” stays as the run", "what differs here is not sent");
  }

  @Test
  void makesEverythingAnewAfterACompleteRunOrAnUndo() throws InterruptedException {
    Receipt launch =
        failing(w -> w instanceof Write.CreateAd ad && ad.spec().name().equals("Mug"), false);
    Plan undo =
        stage
            .planner()
            .undo(
                stage.runner.past(launch.run()).orElseThrow(),
                stage.snapshot(),
                GraphUrl.META,
                Ending.ARCHIVE)
            .plan()
            .orElseThrow();
    stage.run(undo);

    Plan anew = stage.launch(rows("Mug"));

    assertThat(anew.steps()).filteredOn(s -> s.kind() == Step.Kind.CAMPAIGN).hasSize(2);
    stage.run(anew);
    assertThat(stage.launch(rows("Mug")).steps()).hasSize(anew.steps().size() + 2);
  }

  @Test
  void refusesALaunchWhoseEarlierRunIsOpen() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateAd, FakeMarketingApi.failure(GraphFailure.Kind.TOKEN), 9);
    stage.run(stage.launch(rows("Mug")));

    Planned again = stage.planned(rows("Mug"));

    assertThat(again.plan()).isEmpty();
    assertThat(again.problems()).singleElement().matches(p -> p.fix().contains("Resume"));
  }

  @Test
  void runsOnlyOneOfTwoPlansOfADraft() throws InterruptedException {
    Plan one = stage.launch(rows("Mug"));
    Plan two = stage.launch(rows("Mug"));
    stage.clock.advance(Duration.ofSeconds(1));
    stage.run(one);

    Checked<Run> refused =
        stage.runner.start(two, new Confirmation.Yes(two.hash()), "", stage.meta, n -> {});

    assertThat(refused.problems())
        .extracting(Problem::what)
        .anyMatch(w -> w.contains("launched since the plan was made"));
  }

  @Test
  void makesNothingInACampaignThatWasArchivedSince() throws InterruptedException {
    Receipt launch =
        failing(w -> w instanceof Write.CreateAd ad && ad.spec().name().equals("Mug"), false);
    stage.meta.alter(stage.snapshot().campaigns().getLast().id(), "status", "ARCHIVED");

    Planned retry = retry(launch.run());

    assertThat(retry.plan()).isEmpty();
    assertThat(retry.problems().getFirst().what()).contains("archived or deleted");
  }

  private Receipt failing(Predicate<Write> of, boolean activate) throws InterruptedException {
    stage.meta.failing(of, FakeMarketingApi.failure(GraphFailure.Kind.INVALID), 1);
    Plan plan = stage.launch(activate);
    Receipt receipt =
        activate ? stage.run(plan, new Confirmation.Amount(plan.hash(), "60.00")) : stage.run(plan);
    assertThat(receipt.failed()).isPositive();
    stage.clock.advance(Duration.ofSeconds(1));
    return receipt;
  }

  private Planned retry(String run) {
    return stage
        .planner()
        .retry(stage.runner.past(run).orElseThrow(), stage.snapshot(), GraphUrl.META);
  }

  private static List<LaunchRow> rows(String last) {
    return Forms.rows(
        false,
        form("Summer", "Women", "Cup 1", "a.png"),
        form("Summer", "Women", "Cup 2", "b.png"),
        form("Summer", "Men", "Cup 1", "a.png"),
        form("Winter", "All", last, "b.png"));
  }
}
