package metrix.core.guard;

import java.util.Optional;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.Money;

/// What guards the money of ad accounts, as plans ask for it.
public interface Guards {
  /// No limits at all.
  Guards NONE =
      new Guards() {
        @Override
        public SpendLimits limits(AccountId account, AdCurrency currency) {
          return new SpendLimits(Optional.empty(), Optional.empty(), false);
        }

        @Override
        public Optional<Money> usualDay(AccountId account, AdCurrency currency) {
          return Optional.empty();
        }
      };

  /// The limits of an account.
  SpendLimits limits(AccountId account, AdCurrency currency);

  /// What the account spends on a usual day: the median of its days with delivery in the last 30;
  /// empty with fewer than seven such days.
  Optional<Money> usualDay(AccountId account, AdCurrency currency);
}
