package metrix.core.plan;

import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.marketing.GraphUrl;
import metrix.model.AdSet;
import metrix.model.AdSetDetails;
import metrix.model.AdSetOptions;
import metrix.model.AttributionWindow;
import metrix.model.AttributionWindow.Event;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.DayPart;
import metrix.model.ObjectChange;
import metrix.model.Problem;
import metrix.model.Roas;
import metrix.model.SpendBounds;
import metrix.testkit.AdSetBuilder;
import metrix.testkit.CampaignBuilder;
import org.junit.jupiter.api.Test;

/// Wishes about what only ad sets have.
class AdSetWishTest {
  private final Planner planner =
      new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", Guards.NONE);

  @Test
  void boundsTheShareOfACampaignBudget() {
    CampaignBuilder campaign = aCampaign().withDailyBudget(usd("100"));

    assertThat(
            changes(
                campaign,
                anAdSet().withoutBudget(),
                new Wish.MinSpend("10"),
                new Wish.MaxSpend("30")))
        .containsExactly(
            new ObjectChange.SetMinSpend(new Budget.Daily(usd("10"))),
            new ObjectChange.SetMaxSpend(true, Optional.of(usd("30"))));
    assertThat(
            problems(
                campaign,
                anAdSet().withoutBudget(),
                new Wish.MinSpend("40"),
                new Wish.MaxSpend("30")))
        .anyMatch(Problem::isError);
    assertThat(problems(aCampaign(), anAdSet(), new Wish.MinSpend("10")))
        .singleElement()
        .matches(p -> p.at().endsWith(".minSpend") && p.what().contains("budget of its own"));
  }

  @Test
  void takesAMostAwayButNoLeast() {
    var spend =
        new SpendBounds(
            Optional.of(new Budget.Lifetime(usd("10"))),
            Optional.of(new Budget.Lifetime(usd("30"))));
    CampaignBuilder campaign = aCampaign().withLifetimeBudget(usd("500"));
    AdSetBuilder set =
        anAdSet().withoutBudget().withDetails(with(Optional.empty(), spend, List.of()));

    assertThat(changes(campaign, set, new Wish.MaxSpend("")))
        .containsExactly(new ObjectChange.SetMaxSpend(false, Optional.empty()));
    assertThat(problems(campaign, set, new Wish.MinSpend("")))
        .singleElement()
        .matches(p -> p.what().contains("not known"));
  }

  @Test
  void takesALeastReturnWithItsStrategyOnly() {
    assertThat(problems(aCampaign(), anAdSet(), new Wish.RoasFloor("1.5")))
        .singleElement()
        .matches(p -> p.at().endsWith(".roasFloor") && p.what().contains("takes no return"));
    assertThat(
            problems(
                aCampaign(), anAdSet(), new Wish.Strategy(BidStrategy.LOWEST_COST_WITH_MIN_ROAS)))
        .singleElement()
        .matches(p -> p.at().endsWith(".roasFloor"));
    assertThat(
            changes(
                aCampaign(),
                anAdSet(),
                new Wish.Strategy(BidStrategy.LOWEST_COST_WITH_MIN_ROAS),
                new Wish.RoasFloor("1.5")))
        .contains(new ObjectChange.SetRoasFloor(new Roas(15_000)));
  }

  @Test
  void spreadsALifetimeBudgetOverHoursAndOverAllOfThemAgain() {
    AdSetBuilder forLife =
        anAdSet()
            .withLifetimeBudget(usd("900"))
            .until(OffsetDateTime.parse("2026-12-24T18:00:00+00:00"));
    var hours = List.of(new DayPart(List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY), 8 * 60, 20 * 60));

    assertThat(changes(aCampaign(), forLife, new Wish.Hours("mon-tue 08:00-20:00")))
        .containsExactly(new ObjectChange.SetHours(hours));
    assertThat(problems(aCampaign(), anAdSet(), new Wish.Hours("mon-tue 08:00-20:00")))
        .singleElement()
        .matches(p -> p.at().endsWith(".hours") && p.what().contains("lifetime"));
    AdSetBuilder spread = forLife.withDetails(with(Optional.empty(), SpendBounds.none(), hours));
    assertThat(changes(aCampaign(), spread, new Wish.Hours("")))
        .containsExactly(new ObjectChange.SetHours(List.of()));
    assertThat(planned(aCampaign(), spread, new Wish.Hours("Tue,Mon 8:00-20:00")).plan())
        .as("the same hours")
        .isEmpty();
  }

  @Test
  void changesWhatCountsAndWhoIsNamed() {
    assertThat(
            changes(
                aCampaign(),
                anAdSet(),
                new Wish.Attribution("1d_click"),
                new Wish.Beneficiary("Northwind Ltd"),
                new Wish.Payer("Northwind Ltd")))
        .containsExactly(
            new ObjectChange.SetAttribution(List.of(new AttributionWindow(Event.CLICK_THROUGH, 1))),
            new ObjectChange.SetBeneficiary("Northwind Ltd"),
            new ObjectChange.SetPayer("Northwind Ltd"));
    assertThat(problems(aCampaign(), anAdSet(), new Wish.Payer("")))
        .singleElement()
        .matches(p -> p.at().endsWith(".payer"));
  }

  private static AdSetDetails with(Optional<Roas> floor, SpendBounds spend, List<DayPart> hours) {
    return new AdSetDetails(
        Optional.empty(),
        Optional.empty(),
        new AdSetOptions(floor, spend, hours, List.of(), Optional.empty(), false),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private List<ObjectChange> changes(CampaignBuilder campaign, AdSetBuilder set, Wish... wishes) {
    Planned planned = planned(campaign, set, wishes);
    assertThat(planned.problems()).noneMatch(Problem::isError);
    return ((Intent.ChangeObject) planned.plan().orElseThrow().step(1).intent()).changes();
  }

  private List<Problem> problems(CampaignBuilder campaign, AdSetBuilder set, Wish... wishes) {
    Planned planned = planned(campaign, set, wishes);
    assertThat(planned.plan()).isEmpty();
    return planned.problems();
  }

  private Planned planned(CampaignBuilder campaign, AdSetBuilder set, Wish... wishes) {
    Campaign above = campaign.build();
    AdSet built = set.build();
    var shop =
        new Snapshot(
            Forms.account(), List.of(above), List.of(built), List.of(anAd().build()), Forms.NOW);
    return planner.edits(
        List.of(new Edit(built.id(), List.of(wishes))), shop, GraphUrl.META, Set.of());
  }
}
