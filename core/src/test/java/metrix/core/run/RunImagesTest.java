package metrix.core.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import metrix.core.plan.Forms;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Write;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunImagesTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
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

  @Test
  void asksForImagesThatAreGone() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.UploadImage image && image.fileName().equals("a.png"),
        FakeMarketingApi.failure(Kind.TOKEN),
        1);
    Receipt receipt = stage.run(stage.launch(false));
    stage.runner.deleteImages(receipt.run());

    Receipt stuck = stage.resume(receipt.run());

    assertThat(stuck.left()).isPositive();
    assertThat(stuck.steps())
        .filteredOn(line -> line.kind().equals("campaign") || line.kind().equals("ad_set"))
        .as("they need no image")
        .extracting(Receipt.Line::state)
        .containsOnly("made");
    List<String> missing = stage.runner.missingImages(receipt.run());
    assertThat(missing).contains("a.png");
    for (String name : missing) {
      assertThat(stage.runner.giveImage(receipt.run(), Forms.picture(name))).isTrue();
    }
    assertThat(stage.resume(receipt.run()).made()).isEqualTo(11);
  }

  @Test
  void expiresImagesOfARunThatWaitsButNotOfOneAtWork() throws InterruptedException {
    var atMeta = new CountDownLatch(1);
    stage.meta.failing(
        w -> w instanceof Write.UploadImage, FakeMarketingApi.failure(Kind.TOKEN), 2);
    Receipt receipt = stage.run(stage.launch(false));
    stage.runner.expireImages();
    assertThat(stage.images.kept().files()).isEqualTo(2);

    stage.clock.advance(Duration.ofHours(25));
    stage.meta.holding(_ -> true, atMeta);
    Run working =
        stage.runner.resume(receipt.run(), Optional.empty(), stage.meta, stage.news::add).get();
    stage.runner.expireImages();
    assertThat(stage.images.kept().files()).as("it works on them").isEqualTo(2);
    stage.meta.failing(
        w -> w instanceof Write.UploadImage, FakeMarketingApi.failure(Kind.TOKEN), 2);
    atMeta.countDown();
    working.await();
    stage.runner.expireImages();

    assertThat(stage.images.kept().files()).isZero();
    assertThat(stage.runner.view(receipt.run()).orElseThrow().images())
        .allMatch(i -> i.deletedAt().isPresent());
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
}
