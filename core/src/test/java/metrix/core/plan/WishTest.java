package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AdSet;
import metrix.model.BidStrategy;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.testkit.AdSetBuilder;
import org.junit.jupiter.api.Test;

class WishTest {
  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-12-24T18:00:00+00:00");

  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  @Test
  void setsASpendCapAndTakesItAway() {
    Snapshot shop = shop(anAdSet());
    ObjectId campaign = shop.campaigns().getFirst().id();
    Plan plan = planned(shop, Edit.of(campaign, new Wish.SpendCap("150"))).plan().orElseThrow();

    assertThat(plan.step(1).changes())
        .containsExactly(
            new FieldChange(
                "spend_cap", "Spend cap", Optional.of("none"), "150.00 USD", Optional.of("")));
    assertThat(plan.confirm()).isEqualTo(Plan.Confirm.CONFIRM);
    assertThat(planned(shop, Edit.of(campaign, new Wish.SpendCap(""))).plan()).isEmpty();
    Snapshot capped =
        new Snapshot(
            shop.account(),
            List.of(aCampaign().withSpendCap(usd("150.00")).build()),
            List.of(),
            List.of(),
            Forms.NOW);
    assertThat(changes(capped, Edit.of(campaign, new Wish.SpendCap(""))))
        .containsExactly(new ObjectChange.SetSpendCap(Optional.empty()));
  }

  @Test
  void wantsAnAmountForABidStrategyThatNeedsOne() {
    Snapshot shop = shop(anAdSet());
    ObjectId set = shop.adSets().getFirst().id();
    Edit cap = Edit.of(set, new Wish.Strategy(BidStrategy.LOWEST_COST_WITH_BID_CAP));

    assertThat(planned(shop, cap).problems())
        .singleElement()
        .matches(p -> p.at().equals(set.value() + ".bidAmount"));
    assertThat(changes(shop, cap.and(new Wish.BidAmount("1.20"))))
        .containsExactly(
            new ObjectChange.SetBidStrategy(BidStrategy.LOWEST_COST_WITH_BID_CAP),
            new ObjectChange.SetBidAmount(usd("1.20")));
    assertThat(planned(shop, Edit.of(set, new Wish.BidAmount("1.20"))).problems())
        .as("the strategy of today takes none")
        .singleElement()
        .matches(p -> p.what().contains("takes no amount"));
  }

  @Test
  void saysAStrategyOnlyWhereTheBudgetStands() {
    Snapshot shop = shop(anAdSet());

    Planned planned =
        planned(
            shop,
            Edit.of(shop.campaigns().getFirst().id(), new Wish.Strategy(BidStrategy.COST_CAP)));

    assertThat(planned.problems()).singleElement().matches(p -> p.what().contains("no budget"));
  }

  @Test
  void movesAnEndButNoStartThatHasPassed() {
    Snapshot shop = shop(anAdSet().from(OffsetDateTime.parse("2026-11-01T00:00:00+00:00")));
    ObjectId set = shop.adSets().getFirst().id();

    assertThat(planned(shop, Edit.of(set, new Wish.Start("2026-12-01 09:00"))).problems())
        .singleElement()
        .matches(p -> p.what().contains("has started") && p.fix().contains("duplicate"));
    assertThat(changes(shop, Edit.of(set, new Wish.End("2026-12-24T18:00:00Z"))))
        .containsExactly(new ObjectChange.SetEnd(Optional.of(LATER)));
    assertThat(planned(shop, Edit.of(set, new Wish.End("2026-11-23T12:00:00Z"))).problems())
        .singleElement()
        .matches(p -> p.what().contains("longer than 24 hours"));
    assertThat(planned(shop, Edit.of(set, new Wish.End("2026-11-20 12:00"))).problems())
        .singleElement()
        .matches(p -> p.at().equals(set.value() + ".end"));
  }

  @Test
  void knowsTheSameMomentInAnotherOffset() {
    Snapshot shop = shop(anAdSet().until(LATER));
    ObjectId set = shop.adSets().getFirst().id();

    assertThat(planned(shop, Edit.of(set, new Wish.End("2026-12-24T10:00:00-08:00"))).plan())
        .isEmpty();
    assertThat(changes(shop, Edit.of(set, new Wish.End(""))))
        .containsExactly(new ObjectChange.SetEnd(Optional.empty()));
  }

  @Test
  void needsTheEndOfALifetimeBudget() {
    Snapshot shop = shop(anAdSet().withLifetimeBudget(usd("90.00")).until(LATER));

    assertThat(planned(shop, Edit.of(shop.adSets().getFirst().id(), new Wish.End(""))).problems())
        .singleElement()
        .matches(p -> p.what().contains("needs an end"));
  }

  @Test
  void refusesWhatMetaLetsNobodyChangeAndSaysTheWay() {
    Snapshot shop = shop(anAdSet());

    assertThat(
            planned(
                    shop,
                    Edit.of(shop.campaigns().getFirst().id(), new Wish.Fixed("campaign.objective")))
                .problems())
        .singleElement()
        .matches(Problem::isError)
        .matches(p -> p.at().endsWith(".objective") && p.fix().contains("Duplicate"));
  }

  @Test
  void letsOnlyTheNameOfAnArchivedObjectChange() {
    Snapshot shop = shop(anAdSet().withStatus(ConfiguredStatus.ARCHIVED));
    ObjectId set = shop.adSets().getFirst().id();

    assertThat(changes(shop, Edit.of(set, new Wish.Name("Old"))))
        .containsExactly(new ObjectChange.Rename("Old"));
    assertThat(planned(shop, Edit.of(set, new Wish.End("2026-12-24T18:00:00Z"))).plan()).isEmpty();
  }

  private List<ObjectChange> changes(Snapshot shop, Edit edit) {
    Planned planned = planned(shop, edit);
    assertThat(planned.problems()).noneMatch(Problem::isError);
    return ((Intent.ChangeObject) planned.plan().orElseThrow().step(1).intent()).changes();
  }

  private Planned planned(Snapshot shop, Edit edit) {
    return planner.edits(List.of(edit), shop, GraphUrl.META, Set.of());
  }

  private static Snapshot shop(AdSetBuilder set) {
    AdSet built = set.build();
    return new Snapshot(
        Forms.account(),
        List.of(aCampaign().build()),
        List.of(built),
        List.of(anAd().build()),
        Forms.NOW);
  }
}
