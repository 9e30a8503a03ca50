package metrix.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import metrix.core.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {
  @TempDir private Path folder;

  @Test
  void findsTheDraftsOfRunsOfTheFirstVersion() {
    try (DataDir dir = DataDir.open(folder)) {
      try (Storage storage = Storage.open(dir)) {
        storage.journal().begin(Sample.run("run1"));
      }
      backTo(dir, 1, "DROP INDEX runs_draft", "ALTER TABLE runs DROP COLUMN draft");

      try (Storage storage = Storage.open(dir)) {
        assertThat(storage.journal().ofDraft("draft1"))
            .extracting(RunRecord::id)
            .containsExactly("run1");
      }
    }
  }

  /// Takes from the file what later versions added.
  private static void backTo(DataDir dir, int version, String... statements) {
    try (Database database = Database.open(dir.database())) {
      List.of(statements).forEach(database::run);
      database.run("PRAGMA user_version=" + version);
    }
  }
}
