package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta refuses calls for its limits and says when it takes them again. Time moves only by waiting
/// here, so a call that came too early would show in the record.
@Tag("e2e")
class ThrottleStormTest {
  private static final Instant START = Instant.parse("2026-11-23T18:00:00Z");
  private static final Duration ANNOUNCED = Duration.ofMinutes(3);

  /// The longest wait for the changes of a second and for the score of the account.
  private static final Duration PACE = Duration.ofSeconds(5);

  @TempDir private Path home;
  private final ManualClock clock = ManualClock.at(START);
  private Stand meta;

  @BeforeEach
  void open() {
    meta = Stand.inside(home, clock);
  }

  @AfterEach
  void close() {
    meta.close();
  }

  @Test
  void sendsNothingBeforeTheAnnouncedTimeAndFinishes() throws IOException {
    Sheets.Launch sheet = Sheets.big(home, 100);
    launched("calm", sheet, Mishaps.NONE);
    long calm = calls();
    String throttled = "\"do\":\"throttle\",\"minutes\":3";
    Mishaps storm =
        Mishaps.NONE
            .and("\"edge\":\"adsets\",\"nth\":3", throttled)
            .and("\"edge\":\"ads\",\"nth\":20", throttled)
            .and("\"edge\":\"batch\",\"nth\":4,\"part\":3", throttled)
            .and("\"edge\":\"batch\",\"nth\":7,\"part\":3", throttled);

    Ledger ledger = launched("stormy", sheet, storm);

    assertThat(calls()).isLessThanOrEqualTo(calm * 11 / 10);
    List<Duration> waits = ledger.waits();
    assertThat(waits).as("the storm broke in").anyMatch(wait -> wait.compareTo(ANNOUNCED) >= 0);
    assertThat(waits)
        .as("calls keep their pace, or the announced time")
        .allMatch(wait -> wait.compareTo(PACE) <= 0 || wait.compareTo(ANNOUNCED) >= 0);
  }

  private Ledger launched(String name, Sheets.Launch sheet, Mishaps mishaps) throws IOException {
    Ledger ledger = meta.fresh(mishaps);
    Path receipt = home.resolve(name + ".json");
    var program = new QuickProgram(clock, meta.address(), home.resolve(name));
    List<Integer> exits = program.launchUntilDone(sheet.sheet(), receipt, 3);
    assertThat(exits).as(program.said()).containsExactly(0);
    ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
    return ledger;
  }

  private long calls() {
    return meta.calls().path("requests").asLong();
  }
}
