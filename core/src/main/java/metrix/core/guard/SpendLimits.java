package metrix.core.guard;

import java.util.Optional;
import metrix.model.Money;

/// What an ad account may spend by the user's own word.
///
/// @param perObject the most that one campaign or ad set may have a day; empty for no cap
/// @param perDay the most that all budgets in force may come to a day; empty for no cap
/// @param tenfoldStop whether to stop, and not only to warn, when the budgets in force would rise
///   above ten times what the account spends on a usual day; it is switched off in the settings by
///   who means it
public record SpendLimits(Optional<Money> perObject, Optional<Money> perDay, boolean tenfoldStop) {
  /// What holds until the user says otherwise: no caps, and a stop far above a usual day.
  public static final SpendLimits STANDARD =
      new SpendLimits(Optional.empty(), Optional.empty(), true);
}
