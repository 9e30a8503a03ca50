package metrix.storage;

import java.util.Optional;
import metrix.core.guard.SpendLimits;
import metrix.core.guard.SpendLimitsStore;
import metrix.model.AccountId;
import metrix.model.AdCurrency;
import metrix.model.Money;

/// The limits of spending among the settings: `guard.<account>.object`, `.day`, `.tenfold`. Amounts
/// are minor units and the currency, `12050 USD`.
record SettingsLimits(Settings settings) implements SpendLimitsStore {
  @Override
  public SpendLimits load(AccountId account, AdCurrency currency) {
    return new SpendLimits(
        amount(account, "object", currency),
        amount(account, "day", currency),
        settings
            .get(key(account, "tenfold"))
            .map("on"::equals)
            .orElse(SpendLimits.STANDARD.tenfoldStop()));
  }

  @Override
  public void save(AccountId account, SpendLimits limits) {
    settings.together(() -> {
      keep(account, "object", limits.perObject());
      keep(account, "day", limits.perDay());
      settings.put(key(account, "tenfold"), limits.tenfoldStop() ? "on" : "off");
    });
  }

  /// An amount in another currency than the account's of today means nothing.
  private Optional<Money> amount(AccountId account, String name, AdCurrency currency) {
    return settings
        .get(key(account, name))
        .map(text -> text.split(" ", 2))
        .filter(parts -> parts.length == 2 && parts[1].equals(currency.code()))
        .map(parts -> new Money(Long.parseLong(parts[0]), currency));
  }

  private void keep(AccountId account, String name, Optional<Money> amount) {
    settings.keep(key(account, name), amount.map(m -> m.minor() + " " + m.currency().code()));
  }

  private static String key(AccountId account, String name) {
    return "guard." + account.digits() + "." + name;
  }
}
