package metrix.core.plan;

import metrix.model.Money;

/// What switching on can cost: the amounts that a person must confirm by typing.
///
/// @param count objects to be switched on
/// @param dailyTotal daily budgets of the campaigns or ad sets that hold the budget, each once
/// @param lifetimeTotal the same for lifetime budgets
public record Activation(int count, Money dailyTotal, Money lifetimeTotal) {
  /// The amount to type: the daily total, or the lifetime total when no budget is daily.
  public Money toConfirm() {
    return dailyTotal.minor() == 0 ? lifetimeTotal : dailyTotal;
  }
}
