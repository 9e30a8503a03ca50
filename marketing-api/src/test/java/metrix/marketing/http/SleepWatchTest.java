package metrix.marketing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SleepWatchTest {
  private Instant wall = Instant.parse("2026-11-23T09:00:00Z");
  private long nanos = Long.MAX_VALUE - 5;
  private final SleepWatch watch = new SleepWatch(() -> wall, () -> nanos);

  @Test
  void noticesThatTheWallClockWentOnAlone() {
    pass(Duration.ofHours(8), Duration.ofSeconds(2));

    assertThat(watch.slept()).isTrue();
    assertThat(watch.slept()).as("asked again").isFalse();
  }

  @Test
  void takesALongPauseAwakeForNoSleep() {
    pass(Duration.ofHours(8), Duration.ofHours(8));

    assertThat(watch.slept()).isFalse();
  }

  @Test
  void forgivesAClockThatIsSetRight() {
    pass(Duration.ofSeconds(40), Duration.ofSeconds(11));
    assertThat(watch.slept()).isFalse();

    pass(Duration.ofSeconds(-40), Duration.ofSeconds(1));
    assertThat(watch.slept()).isFalse();
  }

  private void pass(Duration onTheWall, Duration awake) {
    wall = wall.plus(onTheWall);
    nanos += awake.toNanos();
  }
}
