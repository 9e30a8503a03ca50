package metrix.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import metrix.core.run.StepState;

/// Says what is known of a run whose record this version cannot read: enough to find at Meta what
/// it made. Its record stays as it is.
final class UnreadableRun {
  private UnreadableRun() {}

  static StorageException failure(Database database, ResultSet row, RuntimeException why)
      throws SQLException {
    String id = row.getString("id");
    String plan = row.getString("plan");
    List<String> states =
        database.list("SELECT state FROM steps WHERE run = ?", r -> r.getString(1), id);
    return new StorageException(
        """
        The run %s (%sbegun %s, %s) cannot be read by this Metrix: %s. Of its %d steps %d are made and %d may be made; all of them bear the label %s at Meta. Nothing was changed. Go on with the Metrix that began the run, or give another --data-dir.\
        """
            .formatted(
                id,
                Texts.peek(plan, "title").map(title -> "“" + title + "”, ").orElse(""),
                row.getString("started"),
                Optional.ofNullable(row.getString("finished"))
                    .map(at -> "ended " + at)
                    .orElse("still open"),
                why.getMessage(),
                states.size(),
                count(states, StepState.CONFIRMED, StepState.RECONCILED),
                count(states, StepState.SENDING, StepState.UNKNOWN),
                row.getString("label")),
        why);
  }

  private static long count(List<String> states, StepState... wanted) {
    List<String> names = List.of(wanted).stream().map(Enum::name).toList();
    return states.stream().filter(names::contains).count();
  }
}
