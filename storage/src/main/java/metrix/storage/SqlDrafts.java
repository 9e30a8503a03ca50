package metrix.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.core.draft.Draft;
import metrix.core.draft.DraftStore;
import metrix.core.media.ImageFile;
import metrix.core.plan.LaunchForm;

/// Drafts in SQLite.
record SqlDrafts(Database database) implements DraftStore {
  @Override
  public Optional<Draft> find(String id) {
    return database.first("SELECT * FROM drafts WHERE id = ?", SqlDrafts::draft, id);
  }

  @Override
  public List<Draft> all() {
    return database.list("SELECT * FROM drafts ORDER BY updated DESC, id", SqlDrafts::draft);
  }

  @Override
  public boolean save(Draft draft, long expectedRevision) {
    String content = Texts.write(draft.content());
    String images = Texts.write(draft.images());
    String updated = draft.updatedAt().toString();
    long sum = Sums.of(draft.id(), draft.revision(), updated, content, images);
    return expectedRevision == 0
        ? database.update(
                "INSERT OR IGNORE INTO drafts VALUES (?, ?, ?, ?, ?, ?)",
                draft.id(),
                draft.revision(),
                updated,
                content,
                images,
                sum)
            == 1
        : database.update(
                """
                UPDATE drafts SET revision = ?, updated = ?, content = ?, images = ?, sum = ?
                WHERE id = ? AND revision = ?\
                """,
                draft.revision(),
                updated,
                content,
                images,
                sum,
                draft.id(),
                expectedRevision)
            == 1;
  }

  @Override
  public void delete(String id) {
    database.update("DELETE FROM drafts WHERE id = ?", id);
  }

  private static Draft draft(ResultSet row) throws SQLException {
    String id = row.getString("id");
    String updated = row.getString("updated");
    long revision = row.getLong("revision");
    String content = row.getString("content");
    String images = row.getString("images");
    try {
      Sums.check(row, "sum", id, revision, updated, content, images);
      return new Draft(
          id,
          revision,
          Instant.parse(updated),
          Texts.read(content, LaunchForm.class),
          List.of(Texts.read(images, ImageFile[].class)));
    } catch (Sums.Damaged | Texts.Unreadable | DateTimeException e) {
      throw new StorageException(
          "The draft %s of %s cannot be read by this Metrix: %s. Nothing was changed; open it with the Metrix that wrote it."
              .formatted(id, updated, e.getMessage()),
          e);
    }
  }
}
