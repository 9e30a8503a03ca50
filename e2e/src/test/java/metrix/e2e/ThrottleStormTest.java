package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Meta refuses calls for its limits and says when it takes them again. Time moves only by waiting
/// here, and the simulator counts each call that comes before the time that it has announced.
@Tag("e2e")
class ThrottleStormTest {
  private static final Duration ANNOUNCED = Duration.ofMinutes(3);
  private static final int ADS = 100;

  @TempDir private Path home;
  private QuickLaunches launches;

  @BeforeEach
  void open() {
    launches = new QuickLaunches(home);
  }

  @AfterEach
  void close() {
    launches.close();
  }

  @Test
  void sendsNothingBeforeTheAnnouncedTimeAndFinishes() {
    launches.finished("calm", Mishaps.NONE, ADS, 1);
    long calm = launches.calls().path("requests").asLong();
    String throttled = "\"do\":\"throttle\",\"minutes\":3";
    Mishaps storm =
        Mishaps.NONE
            .and("\"edge\":\"adsets\",\"nth\":3", throttled)
            .and("\"edge\":\"ads\",\"nth\":20", throttled)
            .and("\"edge\":\"batch\",\"nth\":4,\"part\":3", throttled)
            .and("\"edge\":\"batch\",\"nth\":7,\"part\":3", throttled);

    Ledger ledger = launches.finished("stormy", storm, ADS, 1);

    assertThat(launches.calls().path("requests").asLong()).isLessThanOrEqualTo(calm * 11 / 10);
    assertThat(ledger.waits())
        .as("the storm broke in")
        .anyMatch(wait -> wait.compareTo(ANNOUNCED) >= 0);
    assertThat(launches.calls().path("while_blocked").asLong(-1)).isZero();
  }
}
