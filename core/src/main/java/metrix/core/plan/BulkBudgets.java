package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import metrix.core.campaign.Snapshot;
import metrix.model.AdAccount;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.Checked;
import metrix.model.Money;
import metrix.model.Problem;
import metrix.rules.Budgets;

/// The budgets of many objects, each by its own old amount. What comes out is rounded to the minor
/// unit of the account's currency and never falls below what the account must spend a day.
///
/// @param atMost amounts stop here on their way up; what is above already stays
/// @param atLeast amounts stop here on their way down; what is below already stays
record BulkBudgets(
    Snapshot snapshot, UnaryOperator<Money> next, Optional<Money> atMost, Optional<Money> atLeast)
    implements BulkWork {
  private static final int MOST_PERCENT = 900;

  static Checked<BulkWork> by(BulkChange.BudgetBy by, Snapshot snapshot) {
    List<Problem> problems = new ArrayList<>();
    if (by.percent() == 0 || by.percent() <= -100 || by.percent() > MOST_PERCENT) {
      problems.add(
          Problem.error(
              "percent",
              "%d %% is no change that makes sense.".formatted(by.percent()),
              "Write a whole number from -99 to %d, without 0.".formatted(MOST_PERCENT)));
    }
    Optional<Money> most = amount(by.atMost(), snapshot.account(), "atMost", problems);
    Optional<Money> least = amount(by.atLeast(), snapshot.account(), "atLeast", problems);
    return problems.stream().anyMatch(Problem::isError)
        ? Checked.wrong(problems)
        : Checked.of(new BulkBudgets(snapshot, old -> scaled(old, by.percent()), most, least));
  }

  static Checked<BulkWork> to(String typed, Snapshot snapshot) {
    Checked<Money> read = Budgets.daily(typed, snapshot.account(), "amount");
    return read.value().isEmpty()
        ? Checked.wrong(read.problems())
        : Checked.of(
            new BulkBudgets(snapshot, _ -> read.get(), Optional.empty(), Optional.empty()));
  }

  @Override
  public Outcome on(Live live) {
    Optional<Money> daily = live.daily().filter(m -> m.minor() > 0);
    Optional<Money> old = daily.or(() -> live.lifetime().filter(m -> m.minor() > 0));
    if (old.isEmpty()) {
      return new Outcome.Left(whoHoldsIt(live));
    }
    Money wanted = next.apply(old.get());
    Optional<String> beyond = beyond(old.get(), wanted);
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

  /// A cap never lowers, and a floor never raises.
  private Optional<String> beyond(Money old, Money wanted) {
    if (wanted.compareTo(old) > 0 && atMost.filter(most -> old.compareTo(most) > 0).isPresent()) {
      return Optional.of("Its budget of %s is above the cap already.".formatted(old));
    }
    if (wanted.compareTo(old) < 0
        && atLeast.filter(least -> old.compareTo(least) < 0).isPresent()) {
      return Optional.of("Its budget of %s is below the floor already.".formatted(old));
    }
    return Optional.empty();
  }

  private Money within(Money wanted, boolean daily) {
    Money amount = wanted;
    if (atLeast.isPresent() && amount.compareTo(atLeast.get()) < 0) {
      amount = atLeast.get();
    }
    if (atMost.isPresent() && amount.compareTo(atMost.get()) > 0) {
      amount = atMost.get();
    }
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

  /// Rounded half up to a minor unit, and never to nothing.
  private static Money scaled(Money old, int percent) {
    long hundredfold = Math.multiplyExact(old.minor(), 100L + percent);
    return new Money(Math.max(1, Math.floorDiv(hundredfold + 50, 100L)), old.currency());
  }

  private static Optional<Money> amount(
      Optional<String> typed, AdAccount account, String at, List<Problem> problems) {
    Optional<Checked<Money>> read =
        typed.filter(t -> !t.isBlank()).map(t -> Budgets.bid(t, account, at));
    read.ifPresent(r -> problems.addAll(r.problems()));
    return read.flatMap(Checked::value);
  }
}
