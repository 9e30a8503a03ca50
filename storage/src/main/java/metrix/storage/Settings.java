package metrix.storage;

import java.util.Optional;
import metrix.core.session.ChosenAssets;
import metrix.core.session.ChosenAssetsStore;
import metrix.model.AccountId;
import metrix.model.PageId;
import metrix.model.PixelId;

/// Small things to remember by name; never a token.
public final class Settings implements ChosenAssetsStore {
  private static final String ACCOUNT = "chosen.account";
  private static final String PAGE = "chosen.page";
  private static final String PIXEL = "chosen.pixel";

  private final Database database;

  Settings(Database database) {
    this.database = database;
  }

  public Optional<String> get(String key) {
    return database.first(
        "SELECT * FROM settings WHERE key = ?",
        row -> {
          String value = row.getString("value");
          // a file of an earlier version that is only looked at has no sums
          if (row.getMetaData().getColumnCount() > 2) {
            Sums.check(row, "sum", key, value);
          }
          return value;
        },
        key);
  }

  public void put(String key, String value) {
    database.update(
        "INSERT OR REPLACE INTO settings VALUES (?, ?, ?)", key, value, Sums.of(key, value));
  }

  public void remove(String key) {
    database.update("DELETE FROM settings WHERE key = ?", key);
  }

  @Override
  public Optional<ChosenAssets> load() {
    return get(ACCOUNT)
        .flatMap(AccountId::parse)
        .map(account ->
            new ChosenAssets(account, get(PAGE).map(PageId::new), get(PIXEL).map(PixelId::new)));
  }

  @Override
  public void save(ChosenAssets chosen) {
    database.together(() -> {
      put(ACCOUNT, chosen.account().digits());
      keep(PAGE, chosen.page().map(PageId::value));
      keep(PIXEL, chosen.pixel().map(PixelId::value));
    });
  }

  /// Several changes at once, or none.
  void together(Runnable work) {
    database.together(work);
  }

  void keep(String key, Optional<String> value) {
    value.ifPresentOrElse(v -> put(key, v), () -> remove(key));
  }
}
