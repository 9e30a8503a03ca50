package metrix.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import metrix.core.plan.Plan;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Write;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnknownOutcomeTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
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
}
