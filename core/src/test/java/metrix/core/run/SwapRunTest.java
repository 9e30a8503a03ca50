package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Creatives;
import metrix.core.plan.Edit;
import metrix.core.plan.Ending;
import metrix.core.plan.Forms;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Wish;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.GraphUrl;
import metrix.marketing.Write;
import metrix.model.AdId;
import metrix.model.Checked;
import metrix.model.CreativePart;
import metrix.model.LiveCreative;
import metrix.testkit.FakeMarketingApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapRunTest {
  private static final AdId AD = anAd().build().id();
  private static final String OLD = "120000000000000301";

  @TempDir Path folder;
  private Stage stage;

  @BeforeEach
  void build() {
    stage = shop();
  }

  @Test
  void showsTheNewCreativeAndLogsWhatChanged() throws InterruptedException {
    Receipt receipt = stage.run(headline("Mugs"));

    assertThat(receipt.made()).isEqualTo(2);
    assertThat(receipt.changedByMeta()).isEmpty();
    assertThat(creative().says(CreativePart.HEADLINE)).containsExactly("Mugs");
    assertThat(creative().says(CreativePart.PRIMARY_TEXT)).containsExactly("New cups are here.");
    assertThat(stage.activity)
        .anyMatch(
            e -> e.before().equals(Optional.of("Cups")) && e.after().equals(Optional.of("Mugs")));
  }

  @Test
  void bringsTheOldCreativeBack() throws InterruptedException {
    Receipt receipt = stage.run(headline("Mugs"));

    Plan undo = undo(receipt.run()).plan().orElseThrow();
    stage.run(undo);

    assertThat(shown()).isEqualTo(OLD);
    assertThat(undo(receipt.run()).plan()).isEmpty();
  }

  @Test
  void leavesACreativeThatSomebodyElseChoseSince() throws InterruptedException {
    Receipt receipt = stage.run(headline("Mugs"));
    stage.meta.alter(AD, "creative", "{\"id\":\"777\"}");

    Planned undo = undo(receipt.run());

    assertThat(undo.plan()).isEmpty();
    assertThat(undo.problems()).anyMatch(p -> p.what().contains("Creative is not"));
  }

  @Test
  void refusesAPlanWhoseAdShowsAnotherCreativeByNow() {
    Plan plan = headline("Mugs");
    stage.meta.alter(AD, "creative", "{\"id\":\"777\"}");

    Checked<Run> refused =
        stage.runner.start(plan, new Confirmation.Yes(plan.hash()), "", stage.meta, _ -> {});

    assertThat(refused.problems().getFirst().what()).contains("Creative is “777” now");
    assertThat(stage.meta.sent()).isEmpty();
  }

  @Test
  void settlesALostAnswerByLookingAtTheAd() throws InterruptedException {
    Predicate<Write> swap = w -> w instanceof Write.Change;
    stage.meta.losingAnswers(swap, 1);

    Receipt receipt = stage.run(headline("Mugs"));

    assertThat(receipt.made()).isEqualTo(2);
    assertThat(stage.meta.sent().stream().filter(swap)).hasSize(1);
  }

  @Test
  void makesALostCreativeAgainWithoutASecondOne() throws InterruptedException {
    stage.meta.losingAnswers(w -> w instanceof Write.CreateCreative, 1);

    Receipt receipt = stage.run(headline("Mugs"));

    assertThat(receipt.made()).isEqualTo(2);
    assertThat(creative().says(CreativePart.HEADLINE)).containsExactly("Mugs");
  }

  @Test
  void leavesTheAdAsItIsWhenMetaRefusesTheCreative() throws InterruptedException {
    stage.meta.failing(
        w -> w instanceof Write.CreateCreative, FakeMarketingApi.failure(Kind.INVALID), 1);

    Receipt receipt = stage.run(headline("Mugs"));

    assertThat(receipt.failed()).isEqualTo(2);
    assertThat(shown()).isEqualTo(OLD);
  }

  @Test
  void swapsWithTheCreativeThatIsThereWhenOnlyTheSwapFailed() throws InterruptedException {
    stage.meta.failing(w -> w instanceof Write.Change, FakeMarketingApi.failure(Kind.INVALID), 1);
    Receipt receipt = stage.run(headline("Mugs"));
    assertThat(receipt.failed()).isEqualTo(1);

    Plan again =
        stage
            .planner()
            .retry(stage.runner.past(receipt.run()).orElseThrow(), stage.snapshot(), GraphUrl.META)
            .plan()
            .orElseThrow();
    stage.run(again);

    assertThat(again.steps()).hasSize(1);
    assertThat(creative().says(CreativePart.HEADLINE)).containsExactly("Mugs");
    assertThat(stage.meta.sent().stream().filter(w -> w instanceof Write.CreateCreative))
        .hasSize(1);
  }

  @Test
  void comesToTheSameEndWhereverTheProcessDies() throws InterruptedException {
    int deaths =
        Stage.dyingEverywhere(
            () -> stage = shop(),
            _ -> headline("Mugs"),
            (_, receipt) -> {
              assertThat(receipt.made()).isEqualTo(2);
              assertThat(creative().says(CreativePart.HEADLINE)).containsExactly("Mugs");
            });

    assertThat(deaths).isGreaterThanOrEqualTo(4);
  }

  private Stage shop() {
    Stage made = new Stage(folder);
    made.meta.with(aCampaign().build()).with(anAdSet().build()).with(anAd().build());
    return made;
  }

  private Plan headline(String text) {
    List<Edit> edits = List.of(Edit.of(AD, new Wish.Says(CreativePart.HEADLINE, List.of(text))));
    Snapshot whole = Creatives.ofEdits(edits, stage.snapshot(), stage.meta);
    return stage.planner().edits(edits, whole, GraphUrl.META, Set.of()).plan().orElseThrow();
  }

  private Planned undo(String run) {
    return stage
        .planner()
        .undo(
            stage.runner.past(run).orElseThrow(), stage.snapshot(), GraphUrl.META, Ending.ARCHIVE);
  }

  private String shown() {
    return stage.snapshot().ad(AD).orElseThrow().creative().id().orElseThrow();
  }

  private LiveCreative creative() {
    return stage
        .meta
        .whole()
        .creatives(Forms.account().id(), Set.of(AD))
        .values()
        .iterator()
        .next();
  }
}
