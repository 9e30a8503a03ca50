package metrix.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metrix.core.activity.ActivityEntry;
import metrix.core.activity.ActivityEntry.Call;
import metrix.core.activity.ActivityLog;
import metrix.model.Level;

/// The log of changes in SQLite.
record SqlActivity(Database database) implements ActivityLog {
  @Override
  public void append(List<ActivityEntry> entries) {
    database.together(() -> entries.forEach(this::append));
  }

  @Override
  public List<ActivityEntry> since(Instant from) {
    return database.list(
        "SELECT * FROM activity WHERE at >= ? ORDER BY n DESC",
        SqlActivity::entry,
        from.toString());
  }

  @Override
  public List<ActivityEntry> latest(int limit) {
    return database.list(
        "SELECT * FROM activity ORDER BY n DESC LIMIT ?", SqlActivity::entry, limit);
  }

  private void append(ActivityEntry entry) {
    database.update(
        """
        INSERT INTO activity (at, who, action, level, object_id, object_name, field, before, after,
          run, outcome, method, path, points, trace, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        entry.at().toString(),
        entry.who().orElse(null),
        entry.action(),
        entry.level().map(Level::name).orElse(null),
        entry.objectId().orElse(null),
        entry.objectName().orElse(null),
        entry.field().orElse(null),
        entry.before().orElse(null),
        entry.after().orElse(null),
        entry.run().orElse(null),
        entry.outcome(),
        entry.call().map(Call::method).orElse(null),
        entry.call().map(Call::path).orElse(null),
        entry.call().map(Call::points).orElse(null),
        entry.trace().orElse(null),
        entry.note().orElse(null));
  }

  private static ActivityEntry entry(ResultSet row) throws SQLException {
    try {
      return readable(row);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new StorageException("An entry of the activity log is damaged: " + e.getMessage(), e);
    }
  }

  private static ActivityEntry readable(ResultSet row) throws SQLException {
    return new ActivityEntry(
        Instant.parse(row.getString("at")),
        text(row, "who"),
        row.getString("action"),
        text(row, "level").map(Level::valueOf),
        text(row, "object_id"),
        text(row, "object_name"),
        text(row, "field"),
        text(row, "before"),
        text(row, "after"),
        text(row, "run"),
        row.getString("outcome"),
        call(row),
        text(row, "trace"),
        text(row, "note"));
  }

  private static Optional<Call> call(ResultSet row) throws SQLException {
    Optional<String> method = text(row, "method");
    return method.isEmpty()
        ? Optional.empty()
        : Optional.of(new Call(method.get(), row.getString("path"), row.getInt("points")));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
