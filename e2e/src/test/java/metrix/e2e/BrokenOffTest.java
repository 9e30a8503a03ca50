package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import metrix.e2e.Program.Started;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A launch is told to end, loses its token, or its computer falls asleep: it goes on later from
/// where it was, with every row accounted for.
@Tag("e2e")
class BrokenOffTest {
  /// Calls in flight get ten seconds; the rest is for a busy computer. On a quiet one it ends
  /// before twelve.
  private static final Duration IN_TIME = Duration.ofSeconds(15);

  @TempDir private Path home;
  private Program metrix;
  private Sheets.Launch sheet;

  @BeforeEach
  void make() {
    metrix = new Program(home);
    sheet = Sheets.big(home, 60);
  }

  @AfterEach
  void close() {
    metrix.close();
  }

  @Test
  void endsInTimeAlthoughMetaDoesNotAnswer() throws IOException {
    Stand meta = Stand.open(metrix, home, "--latency", "20");
    String hold = "\"do\":\"delay\",\"ms\":20000,\"when\":\"after_commit\",\"name\":\"held\"";
    Mishaps held =
        Mishaps.NONE
            .and("\"edge\":\"ads\",\"nth\":1", hold)
            .and("\"edge\":\"ads\",\"nth\":2", hold)
            .and("\"edge\":\"batch\",\"nth\":3", hold);
    Ledger ledger = meta.fresh(held);
    Started launch = start(meta, "launch", sheet.sheet().toString(), "--yes");
    launch.awaitUntil(() -> ledger.lines().stream().anyMatch(l -> l.fault().equals("held")));

    Instant told = Instant.now();
    launch.signal("TERM");
    assertThat(launch.exit()).isNotZero();
    assertThat(Duration.between(told, Instant.now())).isLessThan(IN_TIME);

    Started resumed = start(meta, "resume");
    assertThat(resumed.exit()).as(resumed.said()).isZero();
    ledger.agreesWith(receipt(), sheet);
  }

  @Test
  void goesOnWithANewTokenWhenTheOldOneDies() throws IOException {
    Stand meta = Stand.open(metrix, home);
    Ledger ledger =
        meta.fresh(Mishaps.NONE.and("\"method\":\"POST\",\"nth\":5", "\"do\":\"expire_token\""));

    Started launch = start(meta, "launch", sheet.sheet().toString(), "--yes");
    assertThat(launch.exit()).as(launch.said()).isEqualTo(5);
    int done = ledger.objects().size();
    assertThat(done).isLessThan(sheet.objects());
    assertThat(receipt().path("left").asInt()).isPositive();

    Started dead = metrix.run("EAAEXPIRED0123456789012345", flags(meta, "resume"));
    assertThat(dead.exit()).as(dead.said()).isEqualTo(5);
    assertThat(ledger.objects()).hasSize(done);
    assertThat(metrix.run("EAAanotherToken0123456789", flags(meta, "resume")).exit()).isZero();
    ledger.agreesWith(receipt(), sheet);
  }

  @Test
  void finishesAfterItsComputerSlept() throws IOException {
    Stand meta = Stand.open(metrix, home, "--latency", "20");
    Ledger ledger = meta.fresh(Mishaps.NONE);
    Started launch = start(meta, "launch", sheet.sheet().toString(), "--yes");
    for (int after : new int[] {1, 5, 20}) {
      launch.awaitUntil(() -> ledger.size() >= after);
      launch.signal("STOP");
      // Time passes as it does: with somebody else's work.
      assertThat(metrix.run("", "--version").exit()).isZero();
      launch.signal("CONT");
    }
    assertThat(launch.exit()).as(launch.said()).isZero();
    ledger.agreesWith(receipt(), sheet);
  }

  private Started start(Stand meta, String... command) {
    return metrix.start(Program.TOKEN, flags(meta, command));
  }

  private static String[] flags(Stand meta, String... command) {
    List<String> flags =
        List.of(
            "--token-stdin",
            "--account",
            "act_1029384756",
            "--page",
            "104938275610482",
            "--graph-url",
            meta.address(),
            "--receipt",
            "r.json",
            "--lookup-delay",
            "20");
    return Stream.concat(Stream.of(command), flags.stream()).toArray(String[]::new);
  }

  private JsonNode receipt() {
    return Ledger.JSON.readTree(home.resolve("r.json"));
  }
}
