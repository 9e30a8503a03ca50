package metrix.core.plan;

import static metrix.core.plan.Forms.form;
import static metrix.testkit.Samples.aCampaign;
import static metrix.testkit.Samples.anAd;
import static metrix.testkit.Samples.anAdSet;
import static metrix.testkit.Samples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.guard.SpendLimits;
import metrix.marketing.GraphUrl;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectId;
import metrix.model.Problem;
import org.junit.jupiter.api.Test;

class GuardRulesTest {
  private static final Optional<Money> NONE = Optional.empty();

  @Test
  void stopsABudgetAboveTheCapAtItsCellAndSaysHowToLiftIt() {
    Planner planner = planner(Optional.of(usd("15.00")), NONE, NONE);

    Planned planned =
        planner.launch(
            Forms.draft(Forms.rows(false, form("A", "B", "C", "a.png"))),
            Forms.empty(),
            GraphUrl.META);

    assertThat(planned.plan()).isEmpty();
    assertThat(planned.problems())
        .singleElement()
        .matches(p -> p.at().equals("row 2, ad_set_daily_budget"))
        .matches(p -> p.fix().contains("Spend guards"));
  }

  @Test
  void letsABudgetThatIsTooHighBeLowered() {
    Planner planner = planner(Optional.of(usd("5.00")), NONE, NONE);

    assertThat(budget(planner, "8.00").plan()).isPresent();
    assertThat(budget(planner, "12.00").plan()).isEmpty();
  }

  @Test
  void stopsADayAboveTheCapOfTheAccount() {
    Planner planner = planner(NONE, Optional.of(usd("11.00")), NONE);

    assertThat(budget(planner, "11.00").plan()).isPresent();
    assertThat(budget(planner, "11.01").problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .matches(p -> p.what().contains("11.01 USD a day, above your cap of 11.00 USD"));
  }

  @Test
  void stopsAboveTenTimesTheUsualDayUntilSomebodySwitchesTheStopOff() {
    Planner planner = planner(SpendLimits.STANDARD, Optional.of(usd("3.00")));

    assertThat(budget(planner, "30.00").plan()).isPresent();
    Planned stopped = budget(planner, "30.01");
    assertThat(stopped.plan()).isEmpty();
    assertThat(stopped.problems())
        .filteredOn(Problem::isError)
        .singleElement()
        .matches(p -> p.what().contains("more than ten times"))
        .matches(p -> p.fix().contains("in the settings, under Spend guards"));
  }

  @Test
  void onlyWarnsOnceTheStopIsSwitchedOff() {
    Planner planner = planner(new SpendLimits(NONE, NONE, false), Optional.of(usd("3.00")));

    Planned planned = budget(planner, "30.01");

    assertThat(planned.plan()).isPresent();
    assertThat(planned.problems()).anyMatch(p -> p.what().contains("more than ten times"));
  }

  @Test
  void saysThatAnAccountWithoutHistoryHasNoUsualDay() {
    Planned planned = budget(planner(NONE, NONE, NONE), "30.00");

    assertThat(planned.plan()).isPresent();
    assertThat(planned.problems())
        .extracting(Problem::what)
        .anyMatch(w -> w.contains("no usual day"));
  }

  @Test
  void asksForTheUsualDayOnlyWhenTheSpendRises() {
    Planner planner =
        new Planner(
            InstantSource.fixed(Forms.NOW),
            () -> "plan",
            guards(
                SpendLimits.STANDARD,
                () -> {
                  throw new AssertionError("nobody needs to know");
                }));

    assertThat(budget(planner, "9.00").plan()).isPresent();
    assertThat(
            planner
                .launch(
                    Forms.draft(Forms.rows(false, form("A", "B", "C", "a.png"))),
                    Forms.empty(),
                    GraphUrl.META)
                .plan())
        .isPresent();
  }

  private static Planned budget(Planner planner, String amount) {
    Snapshot shop = shop();
    Edit edit =
        new Edit(
            (ObjectId) shop.adSets().getFirst().id(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(amount),
            Optional.empty());
    return planner.edits(List.of(edit), shop, GraphUrl.META, Set.of());
  }

  private static Snapshot shop() {
    return new Snapshot(
        Forms.account(),
        List.of(aCampaign().withStatus(ConfiguredStatus.ACTIVE).build()),
        List.of(
            anAdSet().withStatus(ConfiguredStatus.ACTIVE).withDailyBudget(usd("10.00")).build()),
        List.of(anAd().withStatus(ConfiguredStatus.ACTIVE).build()),
        Forms.NOW);
  }

  private static Planner planner(
      Optional<Money> perObject, Optional<Money> perDay, Optional<Money> usual) {
    return planner(new SpendLimits(perObject, perDay, true), usual);
  }

  private static Planner planner(SpendLimits limits, Optional<Money> usual) {
    return new Planner(InstantSource.fixed(Forms.NOW), () -> "plan", guards(limits, () -> usual));
  }

  private static Guards guards(
      SpendLimits limits, java.util.function.Supplier<Optional<Money>> usual) {
    return new Guards() {
      @Override
      public SpendLimits limits(AccountId account, AdCurrency currency) {
        return limits;
      }

      @Override
      public Optional<Money> usualDay(AccountId account, AdCurrency currency) {
        return usual.get();
      }
    };
  }
}
