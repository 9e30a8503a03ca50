package metrix.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import metrix.marketing.AccessToken;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {
  private static final String SECRET = "CANARY-with-no-known-shape-0123456789";

  private final Redaction redaction = new Redaction();
  private final ManualClock clock = ManualClock.at(Instant.parse("2026-11-23T10:00:00Z"));
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer EAABsbCS1iHgBAOxyz0123456789",
        "https://graph.facebook.com/v26.0/me?access_token=abc123def456&fields=id",
        "{\"access_token\":\"abc123def456\"}",
        "input_token: abc123def456",
        "invalid header value: \"Bearer abc123def456\"",
        "token EAAGm0PX4ZCpsBAK in the middle"
      })
  void cutsOutWhatHasTheShapeOfAToken(String line) {
    assertThat(redaction.of(line))
        .doesNotContain("abc123def456")
        .doesNotContainPattern("EAA\\w{5}");
  }

  @Test
  void cutsOutATokenThatThisProcessHolds() {
    AccessToken token = AccessToken.parse(SECRET).get();
    redaction.hide(token);
    assertThat(redaction.of("sent " + SECRET + " twice " + SECRET)).isEqualTo("sent ••• twice •••");
    token.forget();
    assertThat(redaction.of("nothing to hide")).isEqualTo("nothing to hide");
  }

  @Test
  void redactsStackTracesToo() throws IOException {
    AccessToken token = AccessToken.parse(SECRET).get();
    redaction.hide(token);
    Log.to(folder.resolve("logs"), System.Logger.Level.INFO, redaction, clock);
    System.getLogger("metrix.test")
        .log(System.Logger.Level.ERROR, "bug 7", new IllegalStateException("header " + SECRET));
    String written = Files.readString(folder.resolve("logs/metrix-2026-11-23.log"));
    assertThat(written).contains("bug 7", "IllegalStateException", "•••").doesNotContain(SECRET);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("logs/metrix-2026-11-23.log"))))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("logs"))))
        .isEqualTo("rwx------");
  }

  @Test
  void makesNoFolderBeforeTheFirstLine() {
    Log.to(folder.resolve("logs"), System.Logger.Level.INFO, redaction, clock);
    System.getLogger("metrix.test").log(System.Logger.Level.DEBUG, "too fine");
    assertThat(folder.resolve("logs")).doesNotExist();
  }

  @Test
  void keepsSevenDays() throws IOException {
    var files = new LogFiles(folder, clock);
    Files.writeString(folder.resolve("someone-elses.log"), "kept");
    for (int day = 0; day < 10; day++) {
      files.append("day " + day + "\n");
      clock.advance(Duration.ofDays(1));
    }
    try (Stream<Path> kept = Files.list(folder)) {
      assertThat(kept.map(f -> f.getFileName().toString()))
          .hasSize(8)
          .contains("someone-elses.log", "metrix-2026-11-26.log", "metrix-2026-12-02.log");
    }
  }
}
