package metrix.core.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Optional;
import metrix.core.activity.ActivityEntry;
import metrix.core.plan.Ending;
import metrix.core.plan.Plan;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void saysOfEveryStepWhoDidItAndByWhichCall() throws InterruptedException {
    Plan plan = stage.launch(false);
    stage.run(plan);

    assertThat(stage.activity)
        .hasSize(plan.steps().size())
        .allMatch(e -> e.who().equals(Optional.of("Sam Seller (4)")))
        .allMatch(e -> e.outcome().equals("made"));
    assertThat(stage.activity)
        .extracting(e -> e.call().orElseThrow())
        .contains(
            new ActivityEntry.Call("POST", "act_1000000000000001/adimages", 3),
            new ActivityEntry.Call("POST", "act_1000000000000001/campaigns", 3),
            new ActivityEntry.Call("POST", "act_1000000000000001/adsets", 3),
            new ActivityEntry.Call("POST", "act_1000000000000001/ads", 3));
  }

  @Test
  void tellsWhatWasRefusedFromWhatWasNeverSent() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateAdSet set && set.spec().name().equals("Men"),
        FakeMarketingApi.failure(GraphFailure.Kind.INVALID),
        1);
    stage.run(stage.launch(false));

    assertThat(stage.activity)
        .filteredOn(e -> e.outcome().equals("failed"))
        .extracting(ActivityEntry::action, e -> e.call().isPresent(), e -> e.trace().isPresent())
        .containsExactlyInAnyOrder(tuple("ad_set", true, true), tuple("ad", false, false));
  }

  @Test
  void keepsWhatWasUnknownEvenWhenItIsFoundLater() throws InterruptedException {
    stage.meta.losingAnswers(w -> w instanceof Write.CreateAd, 1);
    stage.run(stage.launch(false));

    assertThat(stage.activity).filteredOn(e -> e.outcome().equals("unknown")).hasSize(1);
    assertThat(stage.activity)
        .filteredOn(e -> e.outcome().equals("made") && e.action().equals("ad"))
        .hasSize(4);
  }

  @Test
  void tellsWhatAnUndoneRunNeverSent() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateAd, FakeMarketingApi.failure(GraphFailure.Kind.TOKEN), 9);
    Receipt launch = stage.run(stage.launch(false));
    stage.meta.working();
    stage.activity.clear();
    stage.run(
        stage
            .planner()
            .undo(
                stage.runner.past(launch.run()).orElseThrow(),
                stage.snapshot(),
                GraphUrl.META,
                Ending.ARCHIVE)
            .plan()
            .orElseThrow());

    assertThat(stage.activity)
        .filteredOn(e -> e.run().equals(Optional.of(launch.run())))
        .hasSize(launch.left())
        .allMatch(e -> e.note().orElse("").contains("undone"));
    assertThat(stage.activity).filteredOn(e -> e.action().equals("archive")).hasSize(2);
  }
}
