package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Somebody sets the clock of the computer a day forward or back in the middle of a launch, while
/// answers get lost and Meta asks for a pause. Nothing is made twice, and nobody waits for a day.
@Tag("e2e")
class ClockJumpsTest {
  private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
  private static final Duration PATIENCE = Duration.ofHours(1);

  @TempDir private Path home;

  @ParameterizedTest
  @CsvSource({
    "P1D, 1", "P1D, 3", "P1D, 12", "P1D, 30",
    "P-1D, 1", "P-1D, 3", "P-1D, 12", "P-1D, 30",
    "PT1H, 3", "PT-1H, 12"
  })
  void makesEverythingOnceWhenTheClockIsSet(Duration jump, int after) throws IOException {
    ManualClock clock = ManualClock.at(START);
    try (Stand meta = Stand.inside(home, ManualClock.at(START))) {
      Mishaps mishaps =
          Mishaps.NONE
              .and("\"edge\":\"batch\",\"nth\":3", "\"do\":\"drop_after_commit\"")
              .and("\"edge\":\"batch\",\"nth\":4,\"part\":2", "\"do\":\"throttle\",\"minutes\":2");
      Ledger ledger = meta.fresh(mishaps);
      Sheets.Launch sheet = Sheets.big(home, 40);
      Path receipt = home.resolve("receipt.json");
      var program = new QuickProgram(clock, meta.address(), home.resolve("data"));
      Thread hand = Thread.ofVirtual().start(() -> setWhenMade(clock, jump, ledger, after));

      List<Integer> exits = program.launchUntilDone(sheet.sheet(), receipt, 3);

      assertThat(exits).as(program.said()).last().isEqualTo(0);
      assertThat(hand.isAlive()).as("the clock was set").isFalse();
      ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
      assertThat(Duration.between(START.plus(jump), clock.instant())).isLessThan(PATIENCE);
    }
  }

  private static void setWhenMade(ManualClock clock, Duration jump, Ledger ledger, int lines) {
    while (ledger.size() < lines) {
      LockSupport.parkNanos(1_000_000);
    }
    clock.advance(jump);
  }
}
