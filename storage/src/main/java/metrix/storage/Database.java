package metrix.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One connection to `metrix.db`, and the few lines of JDBC that all stores share. What a call has
/// written is flushed to the disk when it returns. Thread-safe: calls take turns.
final class Database implements AutoCloseable {
  /// Reads a value from the current row.
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  private Database(Connection connection) {
    this.connection = connection;
  }

  /// Opens the file for writing, makes it when it is missing, and brings it up to date. Fails with
  /// [StorageException] when it is damaged or newer than this program.
  static Database open(Path file) {
    if (!Files.exists(file)) {
      make(file);
    }
    return writing(file);
  }

  /// A file of this name is whole from the start: one that is empty has lost what it held.
  private static void make(Path file) {
    Path fresh = file.resolveSibling(file.getFileName() + "-new");
    Folders.delete(fresh);
    createPrivate(fresh);
    try (Database database = connect("jdbc:sqlite:" + fresh)) {
      database.run("PRAGMA journal_mode=WAL"); // which writes the head of the file
    }
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageException("%s cannot be made: %s".formatted(file, e), e);
    }
  }

  private static Database writing(Path file) {
    requireContent(file);
    Database database = connect("jdbc:sqlite:" + file);
    try {
      for (String pragma :
          List.of(
              "journal_mode=WAL",
              "synchronous=FULL",
              "foreign_keys=ON",
              "secure_delete=ON",
              "trusted_schema=OFF",
              "busy_timeout=5000")) {
        database.run("PRAGMA " + pragma);
      }
      database.requireSound(file);
      Schema.migrate(database, file);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Opens the file for reading beside a process that writes.
  static Database readOnly(Path file) {
    Database database = connect("jdbc:sqlite:" + file + "?open_mode=1");
    try {
      database.run("PRAGMA busy_timeout=5000");
      Schema.requireKnown(database, file);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Does several things all together or not at all.
  synchronized void together(Runnable work) {
    try {
      connection.setAutoCommit(false);
      try {
        work.run();
        connection.commit();
      } catch (RuntimeException | SQLException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw failed("a transaction", e);
    }
  }

  /// Changes rows and gives their number.
  synchronized int update(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepare(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /// Runs a statement without values.
  synchronized void run(String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  synchronized <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    try (PreparedStatement statement = prepare(sql, values);
        ResultSet result = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (result.next()) {
        found.add(row.read(result));
      }
      return found;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("closing", e);
    }
  }

  private static void requireContent(Path file) {
    if (file.toFile().length() == 0) {
      throw damaged(file, "it is empty");
    }
  }

  private void requireSound(Path file) {
    String verdict;
    try {
      verdict = first("PRAGMA integrity_check(1)", row -> row.getString(1)).orElse("no answer");
    } catch (StorageException e) {
      verdict = String.valueOf(e.getMessage());
    }
    if (!verdict.equals("ok")) {
      throw damaged(file, verdict);
    }
  }

  private static StorageException damaged(Path file, String how) {
    return new StorageException(
        "%s is damaged (%s). Nothing was changed. Put a copy back, or move the file away to start anew: runs that were open are then forgotten, so look at Meta for them first."
            .formatted(file, how));
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private static Database connect(String url) {
    try {
      return new Database(DriverManager.getConnection(url));
    } catch (SQLException e) {
      throw failed("opening", e);
    }
  }

  private static void createPrivate(Path file) {
    try {
      FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              Folders.ownerOnly(file))
          .close();
    } catch (IOException e) {
      throw new StorageException("%s cannot be made: %s".formatted(file, e), e);
    }
  }

  private static StorageException failed(String what, SQLException e) {
    return new StorageException("The database refused %s: %s".formatted(what, e.getMessage()), e);
  }
}
