package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Edit;
import metrix.core.plan.Ending;
import metrix.core.plan.FieldChange;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Wish;
import metrix.marketing.GraphUrl;
import metrix.model.AdDetails;
import metrix.model.AdId;
import metrix.model.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Edits of whose events count for a live ad, from the wish to Meta and back.
class PixelEditTest {
  @TempDir Path folder;
  private Stage stage;
  private AdId ad;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
    var counted =
        new AdDetails(
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("73"),
            "[\"73\"]");
    var built = anAd().withDetails(counted).build();
    ad = built.id();
    stage.meta.with(aCampaign().build()).with(anAdSet().build()).with(built);
  }

  @Test
  void countsTheEventsOfAnotherPixelAndOfTheOldOneAgain() throws InterruptedException {
    Plan plan = planned("736218905447120").plan().orElseThrow();
    Receipt edited = stage.run(plan);

    assertThat(plan.step(1).changes())
        .extracting(FieldChange::label, c -> c.before().orElseThrow(), FieldChange::after)
        .containsExactly(tuple("Pixel", "73", "736218905447120"));
    assertThat(pixel()).contains("736218905447120");

    stage.run(
        stage
            .planner()
            .undo(
                stage.runner.past(edited.run()).orElseThrow(),
                stage.snapshot(),
                GraphUrl.META,
                Ending.ARCHIVE)
            .plan()
            .orElseThrow());
    assertThat(pixel()).contains("73");
  }

  @Test
  void refusesWhatIsNoPixelAndToTakeItAway() {
    assertThat(planned("the red one").problems())
        .extracting(Problem::at)
        .containsExactly(ad.value() + ".pixel");
    assertThat(planned(" ").problems().getFirst().what()).contains("not taken away");
    assertThat(planned("73").plan()).isEmpty();
  }

  @Test
  void refusesToSendBackWhatSomebodyChangedMeanwhile() {
    Plan plan = planned("736218905447120").plan().orElseThrow();
    stage.meta.alter(ad, "tracking_specs", "[\"73\",\"more\"]");

    var refused =
        stage.runner.start(plan, new Confirmation.Yes(plan.hash()), "", stage.meta, n -> {});

    assertThat(refused.problems().getFirst().what()).contains("what counts for the ad has changed");
    assertThat(stage.meta.sent()).isEmpty();
  }

  private Planned planned(String pixel) {
    return stage
        .planner()
        .edits(
            List.of(Edit.of(ad, new Wish.Pixel(pixel))), stage.snapshot(), GraphUrl.META, Set.of());
  }

  private Optional<String> pixel() {
    return stage.snapshot().ad(ad).orElseThrow().details().pixel();
  }
}
