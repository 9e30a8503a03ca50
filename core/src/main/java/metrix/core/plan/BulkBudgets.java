package metrix.core.plan;

import java.util.Optional;
import java.util.function.UnaryOperator;
import metrix.core.campaign.Snapshot;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.Checked;
import metrix.model.Money;
import metrix.rules.Budgets;

/// The budgets of many objects, each by its own old amount. What comes out is rounded to the minor
/// unit of the account's currency and never falls below what the account must spend a day.
///
/// @param bounds within which the amounts change
record BulkBudgets(Snapshot snapshot, UnaryOperator<Money> next, BulkBounds bounds)
    implements BulkWork {
  static Checked<BulkWork> by(BulkChange.BudgetBy by, Snapshot snapshot) {
    return BulkBounds.read(by.percent(), by.atMost(), by.atLeast(), snapshot.account())
        .map(bounds ->
            new BulkBudgets(snapshot, old -> BulkBounds.scaled(old, by.percent()), bounds));
  }

  static Checked<BulkWork> to(String typed, Snapshot snapshot) {
    Checked<Money> read = Budgets.daily(typed, snapshot.account(), "amount");
    return read.value().isEmpty()
        ? Checked.wrong(read.problems())
        : Checked.of(new BulkBudgets(snapshot, _ -> read.get(), BulkBounds.none()));
  }

  @Override
  public Outcome on(Live live) {
    Optional<Money> daily = live.daily().filter(m -> m.minor() > 0);
    Optional<Money> old = daily.or(() -> live.lifetime().filter(m -> m.minor() > 0));
    if (old.isEmpty()) {
      return new Outcome.Left(whoHoldsIt(live));
    }
    Money wanted = next.apply(old.get());
    Optional<String> beyond = bounds.beyond("budget", old.get(), wanted);
    if (beyond.isPresent()) {
      return new Outcome.Left(beyond.get());
    }
    Money amount = within(wanted, daily.isPresent());
    if (amount.equals(old.get())) {
      return new Outcome.Left("Its budget is %s already.".formatted(amount));
    }
    return new Outcome.Wished(
        daily.isPresent()
            ? new Wish.DailyBudget(amount.plain())
            : new Wish.LifetimeBudget(amount.plain()));
  }

  private Money within(Money wanted, boolean daily) {
    Money amount = bounds.within(wanted);
    Optional<Money> must = snapshot.account().minDailyBudget().filter(_ -> daily);
    return must.isPresent() && amount.compareTo(must.get()) < 0 ? must.get() : amount;
  }

  private String whoHoldsIt(Live live) {
    return switch (live.id()) {
      case CampaignId _ -> "Its ad sets hold the budgets.";
      case AdSetId set ->
          snapshot
              .adSet(set)
              .flatMap(s -> snapshot.campaign(s.campaign()))
              .map(c -> "Its campaign “%s” holds the budget.".formatted(c.name()))
              .orElse("It holds no budget.");
      case AdId _ -> "An ad has no budget.";
    };
  }
}
