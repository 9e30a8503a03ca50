package metrix.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {
  @Test
  void runsFasterThanItsBaseAndJumps() {
    AtomicReference<Instant> base = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    SimulatedClock clock =
        new SimulatedClock(base::get, SimulatedClock.Setting.parse("2026-10-01T00:00:00Z,x60"));

    base.set(base.get().plusSeconds(10));
    assertThat(clock.instant()).isEqualTo("2026-10-01T00:10:00Z");
    assertThat(clock.advance(Duration.ofHours(1))).isEqualTo("2026-10-01T01:10:00Z");
  }

  @Test
  void saysHowAClockIsWritten() {
    assertThatThrownBy(() -> SimulatedClock.Setting.parse("tomorrow"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-10-01T00:00:00Z,x60");
  }
}
