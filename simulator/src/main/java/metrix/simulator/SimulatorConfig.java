package metrix.simulator;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import metrix.simulator.limit.Tier;
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
    Spread latency,
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
    if (qps < 0) {
      throw new IllegalArgumentException("Requests per second cannot be negative.");
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
        Spread.NONE,
        0,
        Tier.OFF,
        Optional.empty(),
        Optional.empty());
  }

  private SimulatorConfig with(Consumer<Copy> change) {
    Copy copy = new Copy(this);
    change.accept(copy);
    return copy.made();
  }

  public SimulatorConfig withPort(int port) {
    return with(copy -> copy.port = port);
  }

  public SimulatorConfig withTls(Path store, String password) {
    return with(copy -> {
      copy.keystore = Optional.of(store);
      copy.keystorePassword = password;
    });
  }

  public SimulatorConfig withSeed(long seed) {
    return with(copy -> copy.seed = seed);
  }

  public SimulatorConfig withAds(int ads) {
    return with(copy -> copy.ads = ads);
  }

  public SimulatorConfig withCurrency(String currency) {
    return with(copy -> copy.currency = currency);
  }

  public SimulatorConfig withTimeZone(ZoneId timeZone) {
    return with(copy -> copy.timeZone = timeZone);
  }

  public SimulatorConfig withTime(InstantSource time) {
    return with(copy -> copy.time = time);
  }

  public SimulatorConfig withClock(SimulatedClock.Setting clock) {
    return with(copy -> copy.clock = clock);
  }

  public SimulatorConfig withProfile(Profile profile) {
    return with(copy -> copy.profile = profile);
  }

  public SimulatorConfig withLatency(Spread latency) {
    return with(copy -> copy.latency = latency);
  }

  public SimulatorConfig withQps(int qps) {
    return with(copy -> copy.qps = qps);
  }

  public SimulatorConfig withTier(Tier tier) {
    return with(copy -> copy.tier = tier);
  }

  public SimulatorConfig withFaults(Path file) {
    return with(copy -> copy.faults = Optional.of(file));
  }

  public SimulatorConfig withLedger(Path file) {
    return with(copy -> copy.ledger = Optional.of(file));
  }

  /// The values while one of them changes.
  private static final class Copy {
    private int port;
    private Optional<Path> keystore;
    private String keystorePassword;
    private long seed;
    private int ads;
    private String currency;
    private ZoneId timeZone;
    private InstantSource time;
    private SimulatedClock.Setting clock;
    private Profile profile;
    private Spread latency;
    private int qps;
    private Tier tier;
    private Optional<Path> faults;
    private Optional<Path> ledger;

    Copy(SimulatorConfig from) {
      port = from.port;
      keystore = from.keystore;
      keystorePassword = from.keystorePassword;
      seed = from.seed;
      ads = from.ads;
      currency = from.currency;
      timeZone = from.timeZone;
      time = from.time;
      clock = from.clock;
      profile = from.profile;
      latency = from.latency;
      qps = from.qps;
      tier = from.tier;
      faults = from.faults;
      ledger = from.ledger;
    }

    SimulatorConfig made() {
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
          ledger);
    }
  }
}
