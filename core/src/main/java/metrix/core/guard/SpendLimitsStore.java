package metrix.core.guard;

import metrix.model.AccountId;
import metrix.model.AdCurrency;

/// The port to the limits that the user has set, by ad account.
public interface SpendLimitsStore {
  /// The limits of an account; [SpendLimits#STANDARD] when nobody has set any.
  SpendLimits load(AccountId account, AdCurrency currency);

  void save(AccountId account, SpendLimits limits);
}
