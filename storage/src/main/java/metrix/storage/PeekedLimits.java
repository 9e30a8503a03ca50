package metrix.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import metrix.core.guard.SpendLimits;
import metrix.core.guard.SpendLimitsStore;
import metrix.model.AccountId;
import metrix.model.AdCurrency;

/// The limits of spending for a command that only reads, from a file that another process may be
/// writing.
record PeekedLimits(Path file) implements SpendLimitsStore {
  @Override
  public SpendLimits load(AccountId account, AdCurrency currency) {
    if (!Files.isRegularFile(file)) {
      return SpendLimits.STANDARD;
    }
    try (Database database = Database.readOnly(file)) {
      return new SettingsLimits(new Settings(database)).load(account, currency);
    }
  }

  @Override
  public void save(AccountId account, SpendLimits limits) {
    throw new IllegalStateException("the data folder is open for reading only");
  }
}
