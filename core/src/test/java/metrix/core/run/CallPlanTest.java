package metrix.core.run;

import static metrix.core.plan.Forms.form;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.core.run.CallPlan.Trick;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.StandIn;
import metrix.marketing.Write;
import metrix.model.ImageHash;
import metrix.model.ObjectId;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which writes go out in which requests.
class CallPlanTest {
  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = new Stage(folder);
  }

  @Test
  void makesASingleAdWithAllThatItNeedsInOneRequest() throws InterruptedException {
    Receipt receipt = stage.run(launch(form("Summer", "Women", "Cup", "a.png")));

    assertThat(receipt.made()).isEqualTo(4);
    assertThat(stage.meta.requests()).singleElement().satisfies(r -> assertThat(r).hasSize(4));
  }

  @Test
  void makesThreeHundredAdsInTwoRoundTrips() throws InterruptedException {
    Plan plan = launch(threeHundred());

    Receipt receipt = stage.run(plan);

    assertThat(receipt.made()).isEqualTo(1 + 30 + 300 + 60);
    assertThat(depth(stage.meta.requests())).isEqualTo(2);
    assertThat(stage.meta.requests()).hasSize(1 + 6 + 30);
    assertThat(stage.meta.requests())
        .as("one ad set with at most ten ads")
        .allMatch(r -> count(r, Write.CreateAdSet.class) <= 1)
        .allMatch(r -> count(r, Write.CreateAd.class) <= 10);
  }

  @Test
  void waitsForNothingThatAUnitDoesNotNeed() throws InterruptedException {
    var gate = new CountDownLatch(1);
    var adMade = new CountDownLatch(1);
    Plan plan =
        launch(form("Summer", "Women", "Cup", "a.png"), form("Winter", "All", "Mug", "b.png"));
    stage.callPlans.refused(plan.account(), Trick.ZIP_UPLOAD);
    stage.callPlans.refused(plan.account(), Trick.IMAGE_REFERENCE);
    stage.meta.holding(w -> w instanceof Write.UploadImage i && i.fileName().equals("a.png"), gate);

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
                      && step.kind() == Step.Kind.AD
                      && step.state() == RunStep.State.MADE) {
                    adMade.countDown();
                  }
                })
            .get();
    adMade.await();
    assertThat(run.view().summary().state()).isEqualTo(RunSummary.State.RUNNING);
    gate.countDown();

    assertThat(run.await().made()).isEqualTo(8);
  }

  @Test
  void uploadsAnImageThatTheAccountHasNoSecondTime() throws InterruptedException {
    stage.run(launch(form("Summer", "Women", "Cup", "a.png")));
    int before = stage.meta.sent().size();

    Receipt again = stage.run(launch(form("Winter", "Women", "Cup", "a.png")));

    assertThat(again.made()).isEqualTo(4);
    assertThat(stage.meta.sent().subList(before, before + 3))
        .noneMatch(Write.UploadImage.class::isInstance);
    assertThat(stage.images.kept().files()).as("its bytes are deleted all the same").isZero();
  }

  @Test
  void uploadsAnImageAgainThatMetaHasLost() throws InterruptedException {
    stage.run(launch(form("Summer", "Women", "Cup", "a.png")));
    stage.meta.forgetImages();
    int before = stage.meta.sent().size();

    stage.run(launch(form("Winter", "Women", "Cup", "a.png")));

    assertThat(stage.meta.sent().subList(before, stage.meta.sent().size()))
        .anyMatch(Write.UploadImage.class::isInstance);
  }

  @Test
  void remembersThatMetaRefusesAZip() throws InterruptedException {
    stage.meta.failingBatches(
        r -> r.getFirst() instanceof Write.UploadImage && count(r, Write.UploadImage.class) > 1,
        FakeMarketingApi.failure(Kind.INVALID),
        false,
        1);

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(stage.callPlans.of(Forms.account().id()).uses(Trick.ZIP_UPLOAD)).isFalse();
    assertThat(stage.callPlans.of(Forms.account().id()).uses(Trick.IMAGE_REFERENCE)).isTrue();
  }

  @Test
  void blamesNoZipForOneImageThatMetaRefuses() throws InterruptedException {
    stage.meta.failingBatches(
        r -> count(r, Write.UploadImage.class) > 1,
        FakeMarketingApi.failure(Kind.INVALID),
        false,
        1);
    stage.meta.failing(
        w -> w instanceof Write.UploadImage i && i.fileName().equals("a.png"),
        FakeMarketingApi.failure(Kind.INVALID),
        1);

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.failed()).as("the image and the two ads that show it").isEqualTo(3);
    assertThat(stage.callPlans.of(Forms.account().id()).uses(Trick.ZIP_UPLOAD)).isTrue();
  }

  @Test
  void blamesNoZipForALostAnswer() throws InterruptedException {
    stage.meta.failingBatches(
        r -> count(r, Write.UploadImage.class) > 1,
        FakeMarketingApi.failure(Kind.AMBIGUOUS),
        true,
        1);

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(stage.callPlans.of(Forms.account().id()).uses(Trick.ZIP_UPLOAD)).isTrue();
  }

  @Test
  void remembersThatMetaRefusesAnImageByReference() throws InterruptedException {
    stage.meta.failing(w -> w instanceof Write.CreateAd, FakeMarketingApi.failure(Kind.INVALID), 1);

    Receipt receipt = stage.run(launch(form("Summer", "Women", "Cup", "a.png")));

    assertThat(receipt.made()).isEqualTo(4);
    assertThat(stage.callPlans.of(Forms.account().id()).uses(Trick.IMAGE_REFERENCE)).isFalse();
  }

  @Test
  void blamesNoTrickForAnAdThatMetaRefusesAnyway() throws InterruptedException {
    stage.meta.failing(w -> w instanceof Write.CreateAd, FakeMarketingApi.failure(Kind.INVALID), 2);

    Receipt receipt = stage.run(launch(form("Summer", "Women", "Cup", "a.png")));

    assertThat(receipt.failed()).isEqualTo(1);
    assertThat(stage.callPlans.of(Forms.account().id()).uses(Trick.IMAGE_REFERENCE)).isTrue();
  }

  @Test
  void sendsStepByStepWhatMetaRefusesTogether() throws InterruptedException {
    stage.meta.failingBatches(
        r -> count(r, Write.CreateAdSet.class) > 0,
        FakeMarketingApi.failure(Kind.INVALID),
        false,
        9);

    Receipt receipt = stage.run(stage.launch(false));

    assertThat(receipt.made()).isEqualTo(11);
    assertThat(stage.heldOnceAndPaused()).isEqualTo(9);
  }

  private Plan launch(LaunchForm... forms) {
    return stage.launch(Forms.rows(false, forms));
  }

  /// Thirty ad sets of ten ads, each image in five of them.
  private static LaunchForm[] threeHundred() {
    List<LaunchForm> forms = new ArrayList<>();
    for (int ad = 0; ad < 300; ad++) {
      forms.add(form("Summer", "Set " + ad / 10, "Ad " + ad, "picture" + ad % 60 + ".png"));
    }
    return forms.toArray(LaunchForm[]::new);
  }

  private static long count(List<Write> request, Class<? extends Write> kind) {
    return request.stream().filter(kind::isInstance).count();
  }

  /// How many requests had to follow each other: each comes after those whose results it names.
  private int depth(List<List<Write>> requests) {
    Map<String, Integer> depthOf = new HashMap<>();
    int deepest = 0;
    for (int i = 0; i < requests.size(); i++) {
      int depth = 1;
      for (Write write : requests.get(i)) {
        for (String need : needs(write)) {
          depth = Math.max(depth, 1 + depthOf.getOrDefault(need, 0));
        }
      }
      for (String result : stage.meta.results(i)) {
        depthOf.put(result, depth);
      }
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static List<String> needs(Write write) {
    return switch (write) {
      case Write.CreateAdSet set -> real(List.of(set.campaign()), List.of());
      case Write.CreateAd ad -> real(List.of(ad.adSet()), ad.images());
      case Write.Change change -> real(List.of(change.object()), List.of());
      case Write.CreateCopy copy -> real(copy.parent().stream().toList(), List.of());
      case Write.CopyImage _ -> List.of();
      case Write.CreateCreative creative -> real(List.of(), creative.images());
      case Write.UploadImage _, Write.CreateCampaign _ -> List.of();
    };
  }

  private static List<String> real(List<? extends ObjectId> ids, List<ImageHash> hashes) {
    List<String> needs = new ArrayList<>();
    ids.stream().filter(i -> StandIn.part(i).isEmpty()).forEach(i -> needs.add(i.value()));
    hashes.stream().filter(h -> StandIn.part(h).isEmpty()).forEach(h -> needs.add(h.value()));
    return needs;
  }
}
