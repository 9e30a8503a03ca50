package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A launch that version 0.1.0 began, and that was killed with its first writes on their way, is
/// finished by this version: by its record of then, nothing twice.
@Tag("e2e")
class OlderFolderTest {
  private static final String ADDRESS_OF_THEN = "http://127.0.0.1:18999";

  @TempDir private Path home;

  @Test
  void finishesARunThatTheFirstVersionBegan() throws IOException, SQLException {
    ManualClock clock = ManualClock.at("2026-11-26T00:30:00Z");
    try (Stand meta = Stand.inside(home, clock)) {
      Ledger ledger = meta.fresh(Mishaps.NONE);
      Sheets.Launch sheet = Sheets.big(home, 12);
      Path receipt = home.resolve("receipt.json");
      write(Files.createDirectory(home.resolve("data")).resolve("metrix.db"), meta.address());
      var program = new QuickProgram(clock, meta.address(), home.resolve("data"));

      int exit =
          program.run("resume", "--images", home.toString(), "--receipt", receipt.toString());

      assertThat(exit).as(program.said()).isZero();
      ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
    }
  }

  /// The record of then, for a simulator at another address.
  private static void write(Path database, String address) throws IOException, SQLException {
    String script;
    try (var in = OlderFolderTest.class.getResourceAsStream("metrix-0.1.0.sql")) {
      script = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        var statement = connection.createStatement()) {
      for (String sql : script.strip().replace(ADDRESS_OF_THEN, address).split(";\n", -1)) {
        statement.execute(sql);
      }
    }
  }
}
