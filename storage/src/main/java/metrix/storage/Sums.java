package metrix.storage;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The sum over what a row says, written beside it. SQLite sees a page that is broken, and not a
/// digit of a budget that the disk made into another one.
final class Sums {
  private static final byte BETWEEN = 0x1f;

  private Sums() {}

  static long of(@Nullable Object... values) {
    CRC32C sum = new CRC32C();
    for (Object value : values) {
      sum.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
      sum.update(BETWEEN);
    }
    return sum.getValue();
  }

  /// Checks the sum in a column of a row. Rows of earlier versions have none.
  static void check(ResultSet row, String column, @Nullable Object... values) throws SQLException {
    long sum = row.getLong(column);
    if (!row.wasNull() && sum != of(values)) {
      throw new Damaged();
    }
  }

  /// A row does not say what was written.
  static final class Damaged extends StorageException {
    private static final long serialVersionUID = 1;

    private Damaged() {
      super("the disk does not hold what was written");
    }
  }
}
