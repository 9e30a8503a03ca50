package metrix.core.run;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Edit;
import metrix.core.plan.Ending;
import metrix.core.plan.Forms;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Wish;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectId;
import metrix.testkit.Gen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoPropertyTest {
  @TempDir Path folder;

  @Test
  void anUndoneEditLeavesTheAccountAsItWas() {
    Gen.forAll(
        60,
        gen -> {
          Stage stage = new Stage(folder);
          shop(gen, stage);
          Snapshot before = stage.snapshot();
          Planned planned =
              stage.planner().edits(edits(gen, before), before, GraphUrl.META, Set.of());
          if (planned.plan().isEmpty()) {
            return;
          }
          Receipt edit = run(stage, planned.plan().get());
          Plan undo = undo(stage, edit.run()).plan().orElseThrow();

          run(stage, undo);

          assertThat(stage.snapshot().campaigns()).isEqualTo(before.campaigns());
          assertThat(stage.snapshot().adSets()).isEqualTo(before.adSets());
          assertThat(stage.snapshot().ads()).isEqualTo(before.ads());
          assertThat(undo.spendPerDayAfter()).isEqualTo(planned.plan().get().spendPerDayBefore());
          assertThat(undo(stage, edit.run()).plan()).as("a second undo").isEmpty();
        });
  }

  @Test
  void anUndoneLaunchLeavesNothingThatStands() {
    Gen.forAll(
        30,
        gen -> {
          Stage stage = new Stage(folder);
          shop(gen, stage);
          Snapshot before = stage.snapshot();
          boolean activate = gen.flag();
          Plan launch = stage.launch(Forms.rows(activate, forms(gen)));
          Receipt receipt = run(stage, launch);
          Plan undo = undo(stage, receipt.run()).plan().orElseThrow();

          run(stage, undo);

          Snapshot after = stage.snapshot();
          assertThat(
                  after.campaigns().stream().filter(c -> c.status() != ConfiguredStatus.ARCHIVED))
              .containsExactlyElementsOf(before.campaigns());
          assertThat(undo.spendPerDayAfter()).isEqualTo(launch.spendPerDayBefore());
          assertThat(undo(stage, receipt.run()).plan()).isEmpty();
        });
  }

  private static LaunchForm[] forms(Gen gen) {
    int count = gen.number(1, 5);
    List<LaunchForm> forms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      forms.add(
          Forms.form(
              "New " + gen.number(1, 2),
              "Set " + gen.number(1, 2),
              "Ad " + i,
              gen.oneOf("a.png", "b.png")));
    }
    return forms.toArray(LaunchForm[]::new);
  }

  private static void shop(Gen gen, Stage stage) {
    int campaigns = gen.number(1, 3);
    for (int c = 0; c < campaigns; c++) {
      boolean ofCampaign = gen.flag();
      var campaign = aCampaign().withId("1" + c).withName("Campaign " + c).withStatus(status(gen));
      stage.meta.with((ofCampaign ? campaign.withDailyBudget(usd("30.00")) : campaign).build());
      var set = anAdSet().withId("2" + c).inCampaign("1" + c).withStatus(status(gen));
      stage.meta.with(
          (ofCampaign ? set.withoutBudget() : set.withDailyBudget(usd("10.00"))).build());
      stage.meta.with(anAd().withId("3" + c).in("1" + c, "2" + c).withStatus(status(gen)).build());
    }
  }

  private static List<Edit> edits(Gen gen, Snapshot shop) {
    List<Edit> edits = new ArrayList<>();
    for (Campaign campaign : shop.campaigns()) {
      campaign.dailyBudget().ifPresent(_ -> edits.add(budget(gen, campaign.id())));
      if (campaign.dailyBudget().isEmpty()) {
        edits.add(
            Edit.of(campaign.id(), new Wish.SpendCap(amount(gen)))
                .and(new Wish.Status(status(gen))));
      }
    }
    for (AdSet set : shop.adSets()) {
      Edit edit = Edit.of(set.id(), new Wish.End("2026-12-2" + gen.number(0, 9) + " 12:00"));
      edits.add(set.dailyBudget().isPresent() ? edit.and(new Wish.DailyBudget(amount(gen))) : edit);
    }
    for (Ad ad : shop.ads()) {
      edits.add(
          Edit.of(ad.id(), new Wish.Name("Ad " + gen.number(1, 99)))
              .and(new Wish.Status(status(gen))));
    }
    return edits;
  }

  private static Edit budget(Gen gen, ObjectId id) {
    return Edit.of(id, new Wish.DailyBudget(amount(gen))).and(new Wish.Status(status(gen)));
  }

  private static String amount(Gen gen) {
    return gen.number(1, 500) + ".50";
  }

  private static ConfiguredStatus status(Gen gen) {
    return gen.oneOf(ConfiguredStatus.ACTIVE, ConfiguredStatus.PAUSED);
  }

  private static Planned undo(Stage stage, String run) {
    return stage
        .planner()
        .undo(
            stage.runner.past(run).orElseThrow(), stage.snapshot(), GraphUrl.META, Ending.ARCHIVE);
  }

  private static Receipt run(Stage stage, Plan plan) {
    Confirmation agreed =
        plan.confirm() == Plan.Confirm.AMOUNT
            ? new Confirmation.Amount(
                plan.hash(), plan.activation().orElseThrow().toConfirm().plain())
            : new Confirmation.Yes(plan.hash());
    try {
      Receipt receipt = stage.run(plan, agreed);
      assertThat(receipt.made()).as("%s", receipt.steps()).isEqualTo(receipt.planned());
      return receipt;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
