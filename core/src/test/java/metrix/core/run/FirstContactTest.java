package metrix.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import metrix.core.plan.Forms;
import metrix.core.run.CallPlan.Trick;
import metrix.core.run.FirstContact.Verdict;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Probe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstContactTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void triesWhatCanBeTriedAndMakesNothing() {
    FirstContact.Report report =
        FirstContact.meet(Forms.account().id(), stage.meta, stage.callPlans);

    assertThat(report.lines())
        .filteredOn(l -> l.verdict() == Verdict.WORKS)
        .hasSize(Probe.values().length);
    assertThat(report.lines())
        .filteredOn(l -> l.verdict() == Verdict.OFF)
        .as("what nobody has seen work stays off")
        .hasSize(3);
    assertThat(report.points()).isLessThanOrEqualTo(FirstContact.MOST_POINTS);
    assertThat(stage.meta.sent()).isEmpty();
  }

  @Test
  void givesUpReferencesThatMetaRefuses() {
    stage.meta.refusing(Probe.BATCH_REFERENCE);

    FirstContact.meet(Forms.account().id(), stage.meta, stage.callPlans);

    CallPlan plan = stage.callPlans.of(Forms.account().id());
    assertThat(plan.uses(Trick.IMAGE_REFERENCE)).isFalse();
    assertThat(plan.uses(Trick.ZIP_UPLOAD)).isTrue();
  }

  @Test
  void doesNotSayThatMetaRefusesWhatAPersonSwitchedOff() {
    stage.callPlans.refused(Forms.account().id(), Trick.ZIP_UPLOAD);

    FirstContact.Report report =
        FirstContact.meet(Forms.account().id(), stage.meta, stage.callPlans);

    assertThat(report.lines())
        .contains(new FirstContact.Line(FirstContact.name(Trick.ZIP_UPLOAD), Verdict.GIVEN_UP))
        .noneMatch(l -> l.verdict() == Verdict.REFUSED);
  }

  @Test
  void spendsLittleOverHttp() {
    try (var simulated = new SimulatedStage(folder, "")) {
      FirstContact.Report report = simulated.firstContact();

      assertThat(report.points()).isBetween(1L, (long) FirstContact.MOST_POINTS);
      assertThat(report.lines()).noneMatch(l -> l.verdict() == Verdict.REFUSED);
      assertThat(simulated.writes()).isZero();
    }
  }

  @Test
  void failsOnlyWhenMetaCannotBeAsked() {
    stage.meta.failingReads(Kind.TOKEN, 1);

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> FirstContact.meet(Forms.account().id(), stage.meta, stage.callPlans))
        .isInstanceOf(metrix.marketing.GraphFailure.class);
  }
}
