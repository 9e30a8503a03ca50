package metrix.core.run;

import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import metrix.core.guard.SpendLimits;
import metrix.core.plan.Forms;
import metrix.core.plan.Plan;
import metrix.marketing.Write;
import metrix.model.Checked;
import metrix.model.ConfiguredStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwitchOnTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
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
  void sendsNothingAboveACapThatWasSetAfterThePlan() {
    Plan plan = stage.launch(true);
    stage.limits.save(
        plan.account(), new SpendLimits(Optional.empty(), Optional.of(usd("59.99")), true));

    Checked<Run> refused =
        stage.runner.start(
            plan, new Confirmation.Amount(plan.hash(), "60.00"), "", stage.meta, n -> {});

    assertThat(refused.problems()).singleElement().matches(p -> p.what().contains("your cap"));
    assertThat(stage.meta.sent()).isEmpty();
    assertThat(stage.journal.latest(1)).isEmpty();
  }
}
