package metrix.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import metrix.simulator.limit.Tier;
import metrix.simulator.state.SimulatedClock;
import org.junit.jupiter.api.Test;

class SimulatorConfigTest {
  @Test
  void startsFromPlainDefaults() {
    SimulatorConfig config = SimulatorConfig.defaults();

    assertThat(config.port()).isZero();
    assertThat(config.ads()).isEqualTo(300);
    assertThat(config.currency()).isEqualTo("USD");
    assertThat(config.timeZone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
    assertThat(config.profile()).isEqualTo(Profile.NONE);
    assertThat(config.latency()).isEqualTo(Spread.NONE);
    assertThat(config.qps()).isZero();
    assertThat(config.tier()).isEqualTo(Tier.OFF);
    assertThat(config.keystore()).isEmpty();
    assertThat(config.faults()).isEmpty();
    assertThat(config.ledger()).isEmpty();
  }

  @Test
  void derivesEachValue() {
    InstantSource time = InstantSource.system();
    SimulatedClock.Setting clock = SimulatedClock.Setting.parse("2026-10-01T00:00:00Z");
    SimulatorConfig config =
        SimulatorConfig.defaults()
            .withPort(8081)
            .withTls(Path.of("k"), "p")
            .withSeed(7)
            .withAds(9)
            .withCurrency("JPY")
            .withTimeZone(ZoneId.of("Asia/Tokyo"))
            .withTime(time)
            .withClock(clock)
            .withProfile(Profile.parse("meta"))
            .withLatency(Spread.parse("3~0.5"))
            .withQps(5)
            .withTier(Tier.parse("limited"))
            .withFaults(Path.of("f"))
            .withLedger(Path.of("l"));

    assertThat(config.toString())
        .contains(
            "port=8081",
            "keystore=Optional[k]",
            "seed=7",
            "ads=9",
            "currency=JPY",
            "timeZone=Asia/Tokyo")
        .contains(
            "profile=META",
            "latency=Spread[median=PT0.003S, sigma=0.5]",
            "qps=5",
            "tier=LIMITED",
            "faults=Optional[f]",
            "ledger=Optional[l]");
    assertThat(config.time()).isSameAs(time);
    assertThat(config.clock()).isEqualTo(clock);
  }

  @Test
  void refusesWhatCannotBe() {
    SimulatorConfig config = SimulatorConfig.defaults();
    assertThatThrownBy(() -> config.withAds(100_001)).hasMessageContaining("100000");
    assertThatThrownBy(() -> config.withCurrency("DM")).hasMessageContaining("currency");
    assertThatThrownBy(() -> config.withPort(-1)).hasMessageContaining("port");
    assertThatThrownBy(() -> Profile.parse("fast")).hasMessageContaining("none, flat or meta");
    assertThatThrownBy(() -> Tier.parse("gold")).hasMessageContaining("full, limited or off");
  }
}
