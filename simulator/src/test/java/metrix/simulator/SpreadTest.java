package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadTest {
  @TempDir private Path folder;

  @Test
  void spreadsAroundItsMedianAsLogarithmsDo() {
    Spread spread = Spread.parse("150~0.4");
    SplittableRandom random = new SplittableRandom(7);
    double[] millis =
        DoubleStream.generate(() -> spread.next(random).toNanos() / 1e6)
            .limit(20_001)
            .sorted()
            .toArray();

    assertThat(millis[10_000]).as("median").isBetween(148.0, 152.0);
    // One sigma of a normal distribution: 15.87 % below, 84.13 % below.
    assertThat(millis[3_174]).isBetween(150 * Math.exp(-0.42), 150 * Math.exp(-0.38));
    assertThat(millis[16_827]).isBetween(150 * Math.exp(0.38), 150 * Math.exp(0.42));
  }

  @Test
  void givesTheSameDelaysForTheSameSeed() {
    assertThat(delays(3)).isEqualTo(delays(3)).isNotEqualTo(delays(4));
  }

  private List<Duration> delays(long seed) {
    SimulatorConfig config =
        SimulatorConfig.defaults().withSeed(seed).withLatency(Spread.parse("150~0.4"));
    try (FaultySimulator simulator = new FaultySimulator(folder, "[]", config)) {
      for (int i = 0; i < 5; i++) {
        simulator.browser().get("/v26.0/me");
      }
      return simulator.pauses();
    }
  }

  @Test
  void staysTheSameWithoutASpread() {
    assertThat(Spread.parse("150").next(new SplittableRandom(1))).isEqualTo(Duration.ofMillis(150));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "-1", "150~", "150~9", "1.5", "150ms", ""})
  void refusesWhatIsNoLatency(String text) {
    assertThatThrownBy(() -> Spread.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("latency");
  }
}
