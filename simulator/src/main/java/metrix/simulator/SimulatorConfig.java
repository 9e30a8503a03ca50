package metrix.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import metrix.simulator.state.Currencies;
import metrix.simulator.state.SimulatedClock;

/// How a simulator is started. Immutable; start from [#defaults] and derive.
///
/// @param port 0 takes a free one
/// @param keystore a key store for HTTPS; without one it speaks plain HTTP
/// @param keystorePassword password of the key store
/// @param seed chooses ids, numbers and noise
/// @param ads number of ads in the main account
/// @param time the base clock; a test may hold it still
/// @param clock start and speed of the simulated time
/// @param latency added to every request on top of the profile
/// @param qps most requests a second, 0 for no limit
/// @param faults file of planned mishaps
/// @param ledger file that takes a line for each committed write
public record SimulatorConfig(
    int port,
    Optional<Path> keystore,
    String keystorePassword,
    long seed,
    int ads,
    String currency,
    ZoneId timeZone,
    InstantSource time,
    SimulatedClock.Setting clock,
    Profile profile,
    Duration latency,
    int qps,
    Tier tier,
    Optional<Path> faults,
    Optional<Path> ledger) {

  private static final int MOST_ADS = 100_000;

  public SimulatorConfig {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException(
          "The port must lie between 0 and 65535, not " + port + ".");
    }
    if (ads < 0 || ads > MOST_ADS) {
      throw new IllegalArgumentException(
          "The number of ads must lie between 0 and 100000, not " + ads + ".");
    }
    if (!Currencies.known(currency)) {
      throw new IllegalArgumentException(
          "\"" + currency + "\" is no currency of ad accounts. Use a code such as USD.");
    }
    if (latency.isNegative() || qps < 0) {
      throw new IllegalArgumentException("Latency and requests per second cannot be negative.");
    }
  }

  public static SimulatorConfig defaults() {
    return new SimulatorConfig(
        0,
        Optional.empty(),
        "",
        1,
        300,
        "USD",
        ZoneId.of("America/Los_Angeles"),
        InstantSource.system(),
        SimulatedClock.Setting.REAL,
        Profile.NONE,
        Duration.ZERO,
        0,
        Tier.OFF,
        Optional.empty(),
        Optional.empty());
  }

  public SimulatorConfig withPort(int value) {
    return new SimulatorConfig(
        value,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withTls(Path store, String password) {
    return new SimulatorConfig(
        port,
        Optional.of(store),
        password,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withSeed(long value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        value,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withAds(int value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        value,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withCurrency(String value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        value,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withTimeZone(ZoneId value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        value,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withTime(InstantSource value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        value,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withClock(SimulatedClock.Setting value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        value,
        profile,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withProfile(Profile value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        value,
        latency,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withLatency(Duration value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        value,
        qps,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withQps(int value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        value,
        tier,
        faults,
        ledger);
  }

  public SimulatorConfig withTier(Tier value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        value,
        faults,
        ledger);
  }

  public SimulatorConfig withFaults(Path value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        Optional.of(value),
        ledger);
  }

  public SimulatorConfig withLedger(Path value) {
    return new SimulatorConfig(
        port,
        keystore,
        keystorePassword,
        seed,
        ads,
        currency,
        timeZone,
        time,
        clock,
        profile,
        latency,
        qps,
        tier,
        faults,
        Optional.of(value));
  }
}
