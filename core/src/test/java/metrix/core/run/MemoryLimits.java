package metrix.core.run;

import metrix.core.guard.SpendLimits;
import metrix.core.guard.SpendLimitsStore;
import metrix.model.AccountId;
import metrix.model.AdCurrency;

/// Limits in memory, the same for every account.
final class MemoryLimits implements SpendLimitsStore {
  private SpendLimits limits = SpendLimits.STANDARD;

  @Override
  public synchronized SpendLimits load(AccountId account, AdCurrency currency) {
    return limits;
  }

  @Override
  public synchronized void save(AccountId account, SpendLimits now) {
    limits = now;
  }
}
