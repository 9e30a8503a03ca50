package metrix.core.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import metrix.core.plan.CampaignPart.Holds;
import metrix.model.AdAccount;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.Money;
import metrix.model.SpendBounds;
import metrix.rules.Budgets;
import metrix.rules.Schedules;

/// Reads what a user typed about the money of an ad set: its budget, or its share of the
/// campaign's, and its bid.
record AdSetMoney(
    AdSetForm form, CampaignPart campaign, AdAccount account, Instant now, RowProblems problems) {
  private static final String PATH = "adSet";

  /// The budget; empty when the campaign holds it or a problem stands in its way.
  Optional<Budget> budget(Optional<OffsetDateTime> start, Optional<OffsetDateTime> end) {
    boolean daily = !form.dailyBudget().isBlank();
    boolean lifetime = !form.lifetimeBudget().isBlank();
    if (campaign.ownsBudget()) {
      if (daily || lifetime) {
        problems.error(
            PATH + (daily ? ".dailyBudget" : ".lifetimeBudget"),
            "The campaign “%s” holds the budget, so its ad sets have none."
                .formatted(campaign.name()),
            "Empty it.");
      }
      return Optional.empty();
    }
    if (daily && lifetime) {
      problems.error(
          PATH + ".lifetimeBudget",
          "A budget is either daily or for the lifetime.",
          "Empty one of the two.");
      return Optional.empty();
    }
    if (campaign.holds() == Holds.UNKNOWN && !daily && !lifetime) {
      return Optional.empty(); // perhaps the campaign has one
    }
    if (!lifetime) {
      return problems
          .take(Budgets.daily(form.dailyBudget(), account, PATH + ".dailyBudget"))
          .map(Budget.Daily::new);
    }
    if (end.isEmpty()) {
      problems.error(
          PATH + ".end", "A lifetime budget needs an end.", "Choose when the ad set ends.");
    }
    long days = end.map(e -> Schedules.days(start, e, now)).orElse(1L);
    return problems
        .take(Budgets.lifetime(form.lifetimeBudget(), account, days, PATH + ".lifetimeBudget"))
        .map(Budget.Lifetime::new);
  }

  /// Whether a lifetime budget is spread over the ad set, its own or the campaign's, as far as is
  /// known.
  boolean forLife() {
    return campaign.holds() == Holds.LIFETIME
        || campaign.holds() == Holds.UNKNOWN
        || !form.lifetimeBudget().isBlank();
  }

  /// Whether it lives on a daily budget, its own or the campaign's.
  boolean byDay() {
    return campaign.holds() == Holds.DAILY || !form.dailyBudget().isBlank();
  }

  /// What it should and may spend of a campaign budget.
  SpendBounds bounds() {
    String least = form.delivery().minSpend();
    String most = form.delivery().maxSpend();
    if (least.isBlank() && most.isBlank()) {
      return SpendBounds.none();
    }
    if (campaign.holds() == Holds.NONE) {
      problems.error(
          PATH + (least.isBlank() ? ".maxSpend" : ".minSpend"),
          "The ad set has a budget of its own, so it takes no bounds within a campaign budget.",
          "Empty it, or let the campaign hold the budget.");
      return SpendBounds.none();
    }
    Optional<Money> from = bound(least, ".minSpend");
    Optional<Money> to = bound(most, ".maxSpend");
    problems.addAll(Budgets.bounds(from, to, campaign.daily().or(campaign::lifetime), PATH));
    return new SpendBounds(from.map(this::asBudget), to.map(this::asBudget));
  }

  /// How it bids: as the campaign does, when that holds the budget.
  BidStrategy strategy() {
    if (form.bidStrategy().isBlank()) {
      return campaign.ownsBudget() ? campaign.bidStrategy() : BidStrategy.LOWEST_COST_WITHOUT_CAP;
    }
    BidStrategy typed =
        problems
            .choice(form.bidStrategy(), BidStrategy.class, PATH + ".bidStrategy", "bid strategy")
            .orElse(BidStrategy.LOWEST_COST_WITHOUT_CAP);
    if (campaign.ownsBudget() && typed != campaign.bidStrategy()) {
      problems.error(
          PATH + ".bidStrategy",
          "The campaign “%s” holds the budget and bids by %s."
              .formatted(campaign.name(), campaign.bidStrategy().label()),
          "Leave it empty or choose the same.");
    }
    return typed;
  }

  /// The amount of the bid, when the strategy wants one.
  Optional<Money> bid(BidStrategy strategy) {
    if (!strategy.needsBidAmount()) {
      if (!form.bidAmount().isBlank()) {
        problems.error(
            PATH + ".bidAmount",
            "The bid strategy %s takes no amount.".formatted(strategy.label()),
            "Empty it, or choose a bid cap or a cost goal.");
      }
      return Optional.empty();
    }
    return problems.take(Budgets.bid(form.bidAmount(), account, PATH + ".bidAmount"));
  }

  private Optional<Money> bound(String typed, String field) {
    return typed.isBlank()
        ? Optional.empty()
        : problems.take(Budgets.bid(typed, account, PATH + field));
  }

  private Budget asBudget(Money amount) {
    return campaign.holds() == Holds.LIFETIME
        ? new Budget.Lifetime(amount)
        : new Budget.Daily(amount);
  }
}
