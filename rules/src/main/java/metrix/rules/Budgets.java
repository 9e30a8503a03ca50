package metrix.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Checked;
import metrix.model.Money;
import metrix.model.Problem;

/// The rules for budgets and bids.
public final class Budgets {
  private static final long LEAST_CAP_CENTS = 10_000;

  private Budgets() {}

  /// Reads a daily budget.
  public static Checked<Money> daily(String typed, AdAccount account, String at) {
    Checked<Money> read = amount(typed, account, at);
    return read.value().isEmpty()
        ? read
        : atLeast(read.get(), account.minDailyBudget(), "a day", at);
  }

  /// Reads a lifetime budget.
  ///
  /// @param days for which it must last, at least 1: each one needs the daily minimum. Source:
  ///   Meta, ad set page, copy of 2026-09-12
  public static Checked<Money> lifetime(String typed, AdAccount account, long days, String at) {
    Checked<Money> read = amount(typed, account, at);
    if (read.value().isEmpty()) {
      return read;
    }
    Optional<Money> least =
        account
            .minDailyBudget()
            .map(min ->
                new Money(Math.multiplyExact(min.minor(), Math.max(1, days)), min.currency()));
    return atLeast(read.get(), least, "for its " + Math.max(1, days) + " days", at);
  }

  /// Reads a bid or a cost goal.
  public static Checked<Money> bid(String typed, AdAccount account, String at) {
    return amount(typed, account, at);
  }

  /// Reads what a campaign may spend in its whole life.
  public static Checked<Money> spendCap(String typed, AdAccount account, String at) {
    Checked<Money> read = amount(typed, account, at);
    return read.value().isEmpty() ? read : capAtLeast(read.get(), leastCap(account), at);
  }

  /// Judges what an ad set should and may spend of its campaign's budget.
  ///
  /// @param ofCampaign the budget, when it is known
  /// @param path of the ad set's fields
  public static List<Problem> bounds(
      Optional<Money> least, Optional<Money> most, Optional<Money> ofCampaign, String path) {
    List<Problem> problems = new ArrayList<>();
    if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
      problems.add(
          Problem.error(
              path + ".minSpend",
              "The ad set should spend %s at least, but %s at most."
                  .formatted(least.get(), most.get()),
              "Write less than %s.".formatted(most.get().plain())));
    }
    if (least.isPresent()
        && ofCampaign.isPresent()
        && least.get().compareTo(ofCampaign.get()) > 0) {
      problems.add(
          Problem.error(
              path + ".minSpend",
              "The ad set should spend %s at least, more than the campaign's budget of %s."
                  .formatted(least.get(), ofCampaign.get()),
              "Write less, or raise the budget of the campaign."));
    }
    return problems;
  }

  /// The account says its least cap; of US dollars Meta's page does. Source: Meta, campaign page,
  /// copy of 2026-09-12: the equivalent of 100 USD.
  private static Optional<Money> leastCap(AdAccount account) {
    return account
        .minSpendCap()
        .or(() ->
            account
                .currency()
                .filter(c -> c.code().equals("USD"))
                .map(c -> new Money(LEAST_CAP_CENTS, c)));
  }

  private static Checked<Money> capAtLeast(Money cap, Optional<Money> least, String at) {
    return least.isPresent() && cap.compareTo(least.get()) < 0
        ? Checked.wrong(
            Problem.error(
                at,
                "%s is below the least cap of a campaign, %s.".formatted(cap, least.get()),
                "Write %s or more, or leave it empty.".formatted(least.get().plain())))
        : Checked.of(cap);
  }

  private static Checked<Money> amount(String typed, AdAccount account, String at) {
    Optional<AdCurrency> currency = account.currency();
    if (currency.isEmpty()) {
      return Checked.wrong(
          Problem.error(
              at,
              "The account is in %s, a currency that is not in Meta's table."
                  .formatted(account.currencyCode()),
              "Nothing is written in it, since a wrong factor would multiply the amount."));
    }
    Checked<Money> read = Money.parse(typed, currency.get(), at);
    return read.value().filter(m -> m.minor() <= 0).isPresent()
        ? Checked.wrong(Problem.error(at, "The amount is zero.", "Write an amount above zero."))
        : read;
  }

  private static Checked<Money> atLeast(
      Money money, Optional<Money> least, String span, String at) {
    if (least.isPresent() && money.compareTo(least.get()) < 0) {
      return Checked.wrong(
          Problem.error(
              at,
              "%s is below the least that this account may spend %s, %s."
                  .formatted(money, span, least.get()),
              "Write %s or more.".formatted(least.get().plain())));
    }
    return Checked.of(money);
  }
}
