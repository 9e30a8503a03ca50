package metrix.marketing.wire;

import metrix.model.Budget;

/// Budgets, in minor units of the account's currency. Source: Meta, currencies page, copy of
/// 2026-09-12.
final class BudgetWire {
  private BudgetWire() {}

  static Params params(Budget budget) {
    return switch (budget) {
      case Budget.Daily(var amount) -> Params.none().with("daily_budget", amount.minor());
      case Budget.Lifetime(var amount) -> Params.none().with("lifetime_budget", amount.minor());
    };
  }
}
