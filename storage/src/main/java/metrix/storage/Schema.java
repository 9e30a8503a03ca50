package metrix.storage;

import java.nio.file.Path;
import java.util.List;

/// The tables, version by version. A version that was released never changes; new ones are added at
/// the end, also when only the texts in the tables say more than before: so an older program
/// refuses the file instead of reading half of it.
final class Schema {
  private static final List<List<String>> VERSIONS =
      List.of(
          List.of(
              """
              CREATE TABLE runs (
                id TEXT PRIMARY KEY, seq INTEGER NOT NULL, plan TEXT NOT NULL, label TEXT NOT NULL,
                source TEXT, started TEXT NOT NULL, finished TEXT,
                calls INTEGER NOT NULL DEFAULT 0, points INTEGER NOT NULL DEFAULT 0,
                seconds REAL NOT NULL DEFAULT 0) STRICT\
              """,
              "CREATE INDEX runs_source ON runs (source)",
              """
              CREATE TABLE steps (
                run TEXT NOT NULL REFERENCES runs (id), number INTEGER NOT NULL,
                state TEXT NOT NULL, result TEXT, error TEXT, attempts INTEGER NOT NULL,
                at TEXT NOT NULL, PRIMARY KEY (run, number)) STRICT, WITHOUT ROWID\
              """,
              """
              CREATE TABLE changed_by_meta (
                run TEXT NOT NULL REFERENCES runs (id), id TEXT NOT NULL, name TEXT NOT NULL,
                field TEXT NOT NULL, sent TEXT NOT NULL, got TEXT NOT NULL) STRICT\
              """,
              """
              CREATE TABLE run_images (
                run TEXT NOT NULL REFERENCES runs (id), name TEXT NOT NULL,
                deleted TEXT NOT NULL, PRIMARY KEY (run, name)) STRICT\
              """,
              """
              CREATE TABLE run_notes (
                run TEXT NOT NULL REFERENCES runs (id), note TEXT NOT NULL) STRICT\
              """,
              """
              CREATE TABLE image_hashes (
                account TEXT NOT NULL, sha256 TEXT NOT NULL, hash TEXT NOT NULL,
                PRIMARY KEY (account, sha256)) STRICT, WITHOUT ROWID\
              """,
              """
              CREATE TABLE drafts (
                id TEXT PRIMARY KEY, revision INTEGER NOT NULL, updated TEXT NOT NULL,
                content TEXT NOT NULL, images TEXT NOT NULL) STRICT\
              """,
              """
              CREATE TABLE activity (
                n INTEGER PRIMARY KEY, at TEXT NOT NULL, action TEXT NOT NULL, level TEXT,
                object_id TEXT, object_name TEXT, field TEXT, before TEXT, after TEXT, run TEXT,
                outcome TEXT NOT NULL, trace TEXT, note TEXT) STRICT\
              """,
              "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT"),
          // 2: a draft finds its earlier runs
          List.of(
              "ALTER TABLE runs ADD COLUMN draft TEXT",
              "UPDATE runs SET draft = json_extract(plan, '$.imagesOf')",
              "CREATE INDEX runs_draft ON runs (draft)"),
          // 3: the activity log says who, and by which call
          List.of(
              "ALTER TABLE activity ADD COLUMN who TEXT",
              "ALTER TABLE activity ADD COLUMN method TEXT",
              "ALTER TABLE activity ADD COLUMN path TEXT",
              "ALTER TABLE activity ADD COLUMN points INTEGER"),
          // 4: plans and drafts say more than before; OlderShapes reads the older ones
          List.of(),
          // 5: what must not change unseen has a sum beside it
          List.of(
              "ALTER TABLE runs ADD COLUMN sum INTEGER",
              "ALTER TABLE runs ADD COLUMN finished_sum INTEGER",
              "ALTER TABLE steps ADD COLUMN sum INTEGER",
              "ALTER TABLE drafts ADD COLUMN sum INTEGER",
              "ALTER TABLE settings ADD COLUMN sum INTEGER"));

  private Schema() {}

  /// Brings the file to the latest version; each version and its number are committed together.
  static void migrate(Database database, Path file) {
    requireKnown(database, file);
    for (int version = version(database); version < VERSIONS.size(); version++) {
      int next = version + 1;
      List<String> statements = VERSIONS.get(version);
      database.together(() -> {
        statements.forEach(database::run);
        database.run("PRAGMA user_version=" + next);
      });
    }
  }

  /// Refuses a file that a newer program wrote.
  static void requireKnown(Database database, Path file) {
    if (version(database) > VERSIONS.size()) {
      throw new StorageException(
          "%s was written by a newer Metrix. Start that one, or give another --data-dir."
              .formatted(file));
    }
  }

  private static int version(Database database) {
    return database.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
  }
}
