package metrix.storage;

import java.nio.file.Files;
import java.util.Optional;
import metrix.core.activity.ActivityLog;
import metrix.core.draft.DraftStore;
import metrix.core.guard.SpendLimitsStore;
import metrix.core.media.ImageStore;
import metrix.core.run.CallPlans;
import metrix.core.run.Journal;
import metrix.core.session.ChosenAssets;

/// Everything that Metrix keeps, opened once per process. Thread-safe.
public final class Storage implements AutoCloseable {
  private final Database database;
  private final TempUploads images;

  private Storage(Database database, TempUploads images) {
    this.database = database;
    this.images = images;
  }

  /// Opens the record for writing. The folder must be this process's. Fails with [StorageException]
  /// when it is damaged, newer than this program, or holds an open run that cannot be read: who
  /// does not know what is open must write nothing.
  public static Storage open(DataDir dir) {
    if (!dir.writable()) {
      throw new IllegalArgumentException("the data folder is open for reading only");
    }
    Database database = Database.open(dir.database());
    try {
      new SqlJournal(database).open();
    } catch (StorageException e) {
      database.close();
      throw e;
    }
    return new Storage(database, new TempUploads(dir.tempUploads()));
  }

  /// What was chosen last, read beside a process that may be writing.
  public static Optional<ChosenAssets> peekChosen(DataDir dir) {
    if (!Files.isRegularFile(dir.database())) {
      return Optional.empty();
    }
    try (Database database = Database.readOnly(dir.database())) {
      return new Settings(database).load();
    }
  }

  /// What the user lets each ad account spend, read beside a process that may be writing.
  public static SpendLimitsStore peekLimits(DataDir dir) {
    return new PeekedLimits(dir.database());
  }

  public Journal journal() {
    return new SqlJournal(database);
  }

  public DraftStore drafts() {
    return new SqlDrafts(database);
  }

  public ActivityLog activity() {
    return new SqlActivity(database);
  }

  /// How a run sends its writes on each ad account.
  public CallPlans callPlans() {
    return new SavedCallPlans(settings());
  }

  /// Where images lie until they are uploaded.
  public ImageStore images() {
    return images;
  }

  /// Small things to remember, the chosen account among them.
  public Settings settings() {
    return new Settings(database);
  }

  /// What the user lets each ad account spend.
  public SpendLimitsStore limits() {
    return new SettingsLimits(settings());
  }

  /// The last choice of account, Page and pixel.
  public Settings chosen() {
    return settings();
  }

  @Override
  public void close() {
    database.close();
  }
}
