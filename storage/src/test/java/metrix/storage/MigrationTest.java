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
  void goesOnFromTheFirstVersion() {
    try (DataDir dir = DataDir.open(folder)) {
      try (Storage storage = Storage.open(dir)) {
        storage.journal().begin(Sample.run("run1"));
      }
      backTo(
          dir,
          1,
          "ALTER TABLE activity DROP COLUMN who",
          "ALTER TABLE activity DROP COLUMN method",
          "ALTER TABLE activity DROP COLUMN path",
          "ALTER TABLE activity DROP COLUMN points",
          "INSERT INTO activity (at, action, outcome) VALUES ('2026-11-23T09:00:00Z', 'ad',"
              + " 'made')",
          "DROP INDEX runs_draft",
          "ALTER TABLE runs DROP COLUMN draft");

      try (Storage storage = Storage.open(dir)) {
        assertThat(storage.journal().ofDraft("draft1"))
            .extracting(RunRecord::id)
            .containsExactly("run1");
        assertThat(storage.activity().latest(1))
            .as("an entry of a time that did not know who")
            .singleElement()
            .matches(e -> e.who().isEmpty() && e.call().isEmpty());
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
