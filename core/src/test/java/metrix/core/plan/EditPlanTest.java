package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.Campaign;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectId;
import org.junit.jupiter.api.Test;

class EditPlanTest {
  private final AtomicInteger ids = new AtomicInteger();
  private final Planner planner =
      new Planner(
          InstantSource.fixed(Forms.NOW), () -> "plan" + ids.incrementAndGet(), Guards.NONE);

  @Test
  void leavesOutWhatIsAsWishedAlready() {
    Snapshot shop = shop(ConfiguredStatus.PAUSED);
    Planned planned =
        edits(
            shop,
            new Edit(
                shop.adSets().getFirst().id(),
                Optional.of(shop.adSets().getFirst().name()),
                Optional.of(ConfiguredStatus.PAUSED),
                Optional.of("10"),
                Optional.empty()));

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems()).singleElement().matches(p -> !p.isError());
  }

  @Test
  void showsBeforeAndAfterOfABudget() {
    Snapshot shop = shop(ConfiguredStatus.ACTIVE);
    Plan plan = edits(shop, budget(shop.adSets().getFirst().id(), "25")).plan().orElseThrow();

    assertThat(plan.spendPerDayBefore()).isEqualTo(usd("10.00"));
    assertThat(plan.spendPerDayAfter()).isEqualTo(usd("25.00"));
    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.CONFIRM);
    assertThat(plan.step(1).changes())
        .containsExactly(
            new FieldChange(
                "daily_budget",
                "Daily budget",
                Optional.of("10.00 USD"),
                "25.00 USD",
                Optional.of("1000")));
  }

  @Test
  void wantsTheAmountTypedToSwitchOn() {
    Snapshot shop = shop(ConfiguredStatus.PAUSED);
    Edit on = Edit.status(shop.adSets().getFirst().id(), ConfiguredStatus.ACTIVE);
    Plan plan = edits(shop, on).plan().orElseThrow();

    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.AMOUNT);
    assertThat(plan.activation().orElseThrow().toConfirm()).isEqualTo(usd("10.00"));
    Plan resumed =
        planner
            .edits(
                List.of(on), shop, GraphUrl.META, Set.<ObjectId>of(shop.adSets().getFirst().id()))
            .plan()
            .orElseThrow();
    assertThat(resumed.confirm()).isEqualTo(Plan.Confirm.NONE);
  }

  @Test
  void pausesWithoutAsking() {
    Snapshot shop = shop(ConfiguredStatus.ACTIVE);
    Plan plan =
        edits(shop, Edit.status(shop.campaigns().getFirst().id(), ConfiguredStatus.PAUSED))
            .plan()
            .orElseThrow();

    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.NONE);
    assertThat(plan.spendPerDayAfter()).isEqualTo(usd("0"));
  }

  @Test
  void saysThatDeletingIsFinal() {
    Snapshot shop = shop(ConfiguredStatus.PAUSED);
    Planned planned =
        edits(shop, Edit.status(shop.ads().getFirst().id(), ConfiguredStatus.DELETED));

    assertThat(planned.problems()).singleElement().matches(p -> p.what().contains("final"));
    assertThat(planned.plan().orElseThrow().confirm()).isEqualTo(Plan.Confirm.CONFIRM);
  }

  @Test
  void refusesABudgetWhereThereIsNone() {
    Snapshot shop = shop(ConfiguredStatus.PAUSED);

    assertThat(edits(shop, budget(shop.campaigns().getFirst().id(), "25")).problems())
        .singleElement()
        .matches(p -> p.fix().contains("ad sets"));
    assertThat(edits(shop, budget(shop.ads().getFirst().id(), "25")).plan()).isEmpty();
  }

  @Test
  void knowsNoWayBackFromTheArchive() {
    AdSet archived = anAdSet().withStatus(ConfiguredStatus.ARCHIVED).build();
    Snapshot shop =
        new Snapshot(
            Forms.account(), List.of(aCampaign().build()), List.of(archived), List.of(), Forms.NOW);

    assertThat(edits(shop, Edit.status(archived.id(), ConfiguredStatus.ACTIVE)).plan()).isEmpty();
    assertThat(edits(shop, Edit.status(archived.id(), ConfiguredStatus.DELETED)).plan())
        .isPresent();
    assertThat(edits(shop, budget(archived.id(), "25")).plan()).isEmpty();
  }

  private Planned edits(Snapshot shop, Edit... edits) {
    return planner.edits(List.of(edits), shop, GraphUrl.META, Set.of());
  }

  private static Edit budget(ObjectId id, String amount) {
    return new Edit(id, Optional.empty(), Optional.empty(), Optional.of(amount), Optional.empty());
  }

  private static Snapshot shop(ConfiguredStatus status) {
    Campaign campaign = aCampaign().withStatus(status).build();
    AdSet set = anAdSet().withStatus(status).withDailyBudget(usd("10.00")).build();
    Ad ad = anAd().withStatus(status).build();
    return new Snapshot(Forms.account(), List.of(campaign), List.of(set), List.of(ad), Forms.NOW);
  }
}
