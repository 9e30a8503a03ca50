package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a launch costs, as the simulator counts it. A gate: these numbers may only fall.
class CallCountTest {
  private static final int ADS = 300;

  @TempDir Path folder;

  @Test
  void makesThreeHundredAdsForLittleMoreThanOneCallEach() throws InterruptedException {
    try (var stage = new SimulatedStage(folder, "")) {
      Plan plan = stage.launch(ads(ADS));
      long before = stage.counted("operations");

      Receipt receipt = stage.run(plan);

      assertThat(receipt.made()).as("%s", receipt.steps()).isEqualTo(1 + 30 + ADS + 60);
      assertThat(receipt.changedByMeta()).isEmpty();
      assertThat(stage.writes()).isLessThanOrEqualTo((long) (1.13 * ADS));
      assertThat(3 * stage.writes()).isLessThanOrEqualTo((long) (3.4 * ADS));
      long reads = stage.counted("operations") - before - stage.writes();
      assertThat(reads).as("read back by label, and checked by this test").isLessThanOrEqualTo(10);
      assertThat(receipt.calls()).isEqualTo(stage.writes() + reads);
      assertThat(receipt.calls()).as("as foretold").isEqualTo(plan.cost().calls());
      assertThat(receipt.points()).as("as foretold").isEqualTo(plan.cost().points());
      assertThat(stage.counted("errors")).isZero();
      assertThat(stage.counted("batches_of_more_than_10_ads")).isZero();
      assertThat(stage.heldOnceAndPaused()).hasSize(1 + 30 + ADS);
      assertThat(stage.imagesLeft()).isZero();
    }
  }

  @Test
  void makesASingleAdInOneRequest() throws InterruptedException {
    try (var stage = new SimulatedStage(folder, "")) {
      Plan plan = stage.launch(form("Summer", "Women", "Cup", "a.png"));
      long before = stage.counted("requests");

      Receipt receipt = stage.run(plan);

      assertThat(receipt.made()).as("%s", receipt.steps()).isEqualTo(4);
      assertThat(stage.counted("requests") - before)
          .as("one with all writes, one to read back, and the one that asks here")
          .isLessThanOrEqualTo(3);
      assertThat(stage.heldOnceAndPaused()).hasSize(3);
      assertThat(stage.counted("errors")).isZero();
      assertThat(receipt.calls()).as("as foretold").isEqualTo(plan.cost().calls());
    }
  }

  @Test
  void editsAThousandAdsForTheCallsThatWereForetold() throws InterruptedException {
    try (var stage = new SimulatedStage(folder, "")) {
      stage.run(stage.launch(ads(1_000)));
      Plan plan = stage.renamed(ad -> ad.name() + " again");
      long before = stage.counted("operations");
      long pointsBefore = stage.counted("points");

      Receipt receipt = stage.run(plan);

      assertThat(receipt.made()).isEqualTo(1_000);
      assertThat(receipt.calls()).isEqualTo(stage.counted("operations") - before);
      assertThat(receipt.points()).isEqualTo(stage.counted("points") - pointsBefore);
      assertThat(receipt.calls()).as("as foretold").isEqualTo(plan.cost().calls());
      assertThat(receipt.points()).as("as foretold").isEqualTo(plan.cost().points());
    }
  }

  /// Ad sets of ten ads, with sixty images.
  private static LaunchForm[] ads(int number) {
    List<LaunchForm> forms = new ArrayList<>();
    for (int ad = 0; ad < number; ad++) {
      forms.add(form("Summer", "Set " + ad / 10, "Ad " + ad, "picture" + ad % 60 + ".png"));
    }
    return forms.toArray(LaunchForm[]::new);
  }
}
