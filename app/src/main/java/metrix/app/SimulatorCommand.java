package metrix.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import metrix.cli.CliParts;
import metrix.cli.Exit;
import metrix.cli.Refused;
import metrix.simulator.Profile;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import metrix.simulator.Spread;
import metrix.simulator.limit.Tier;
import metrix.simulator.state.SimulatedClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Runs the look-alike of Meta's Marketing API by itself.
@Command(
    name = "simulator",
    description = "Runs a look-alike of Meta's Marketing API on this computer, for tests.",
    mixinStandardHelpOptions = true)
final class SimulatorCommand implements Callable<Integer> {
  private static final String KEYSTORE_PASSWORD = "changeit";

  private final PrintStream out;
  private final CliParts.Stopping stopping;

  @Option(names = "--port", paramLabel = "N", description = "The port (default: a free one).")
  private int port;

  @Option(
      names = "--tls",
      paramLabel = "KEYSTORE",
      description =
          "Serve HTTPS with this PKCS#12 key store (password: " + KEYSTORE_PASSWORD + ").")
  private Optional<Path> tls = Optional.empty();

  @Option(names = "--seed", paramLabel = "N", description = "Chooses ids, numbers and faults.")
  private long seed = 1;

  @Option(names = "--ads", paramLabel = "N", description = "How many ads (default: 300).")
  private int ads = 300;

  @Option(names = "--currency", paramLabel = "C", description = "Of the account (default: USD).")
  private String currency = "USD";

  @Option(names = "--time-zone", paramLabel = "Z", description = "Such as Europe/Berlin.")
  private Optional<String> timeZone = Optional.empty();

  @Option(
      names = "--clock",
      paramLabel = "ISO[,xN]",
      description = "Start and speed of its time: 2026-10-01T00:00:00Z,x60.")
  private Optional<String> clock = Optional.empty();

  @Option(names = "--profile", paramLabel = "P", description = "none (default), flat or meta.")
  private String profile = "none";

  @Option(
      names = "--latency",
      paramLabel = "MS[~SPREAD]",
      description = "Added to every request: 150, or lognormal around a median: 150~0.4.")
  private String latency = "0";

  @Option(names = "--qps", paramLabel = "N", description = "Most requests a second.")
  private int qps;

  @Option(names = "--tier", paramLabel = "T", description = "full, limited or off (default).")
  private String tier = "off";

  @Option(names = "--faults", paramLabel = "FILE", description = "Planned mishaps, JSON.")
  private Optional<Path> faults = Optional.empty();

  @Option(names = "--ledger", paramLabel = "FILE", description = "Takes a line for each write.")
  private Optional<Path> ledger = Optional.empty();

  SimulatorCommand(PrintStream out, CliParts.Stopping stopping) {
    this.out = out;
    this.stopping = stopping;
  }

  @Override
  public Integer call() throws InterruptedException {
    Simulator simulator = started();
    stopping.beforeExit(simulator::close);
    out.println("The simulator is ready at " + simulator.graphUrl() + "/");
    new CountDownLatch(1).await();
    return Exit.DONE.code();
  }

  private Simulator started() {
    try {
      return Simulator.start(config());
    } catch (IllegalArgumentException e) {
      throw new Refused("simulator", String.valueOf(e.getMessage()), "See metrix help simulator.");
    } catch (RuntimeException e) {
      if (Ports.taken(e)) {
        throw Ports.refusal(port);
      }
      throw tls.isPresent() && keyStoreIsWrong(e) ? keyStoreRefused() : e;
    }
  }

  /// Whether a start failed at the key store: it is not there, is none, or has another password.
  private static boolean keyStoreIsWrong(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (e instanceof IOException || e instanceof GeneralSecurityException) {
        return true;
      }
    }
    return false;
  }

  private Refused keyStoreRefused() {
    return new Refused(
        "--tls",
        tls.orElseThrow() + " is no PKCS#12 key store with the password " + KEYSTORE_PASSWORD + ".",
        "Make one with keytool -genkeypair -keyalg RSA -storetype PKCS12 -storepass "
            + KEYSTORE_PASSWORD
            + ", or correct the path.");
  }

  private SimulatorConfig config() {
    SimulatorConfig config =
        SimulatorConfig.defaults()
            .withPort(port)
            .withSeed(seed)
            .withAds(ads)
            .withCurrency(currency)
            .withProfile(Profile.parse(profile))
            .withLatency(Spread.parse(latency))
            .withQps(qps)
            .withTier(Tier.parse(tier));
    config = timeZone.map(SimulatorCommand::zone).map(config::withTimeZone).orElse(config);
    config = clock.map(SimulatedClock.Setting::parse).map(config::withClock).orElse(config);
    config = faults.map(config::withFaults).orElse(config);
    config = ledger.map(config::withLedger).orElse(config);
    SimulatorConfig plain = config;
    return tls.map(store -> plain.withTls(store, KEYSTORE_PASSWORD)).orElse(plain);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("“" + name + "” is no time zone.", e);
    }
  }
}
