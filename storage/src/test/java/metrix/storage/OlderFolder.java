package metrix.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Folders as released versions of the program left them.
final class OlderFolder {
  private OlderFolder() {}

  /// Makes `metrix.db` as a version wrote it.
  static void write(String version, Path folder) {
    try (DataDir dir = DataDir.open(folder);
        var connection = DriverManager.getConnection("jdbc:sqlite:" + dir.database());
        var statement = connection.createStatement()) {
      for (String sql : script(version).strip().split(";\n", -1)) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static String script(String version) {
    try (var in = OlderFolder.class.getResourceAsStream("metrix-" + version + ".sql")) {
      if (in == null) {
        throw new AssertionError("there is no data folder of version " + version);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
