package metrix.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// A small simulator with planned mishaps, a still clock, and pauses that take no time but are
/// noted.
final class FaultySimulator implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-10-14T19:00:00Z");

  private final Path ledger;
  private final List<Duration> pauses = new CopyOnWriteArrayList<>();
  private final Simulator simulator;
  private final Browser browser;

  FaultySimulator(Path folder, String faults) {
    this(folder, faults, SimulatorConfig.defaults());
  }

  FaultySimulator(Path folder, String faults, SimulatorConfig config) {
    ledger = folder.resolve("ledger.jsonl");
    try {
      Path file = Files.writeString(folder.resolve("faults.json"), faults);
      simulator =
          Simulator.start(
              config
                  .withAds(10)
                  .withTime(InstantSource.fixed(NOW))
                  .withFaults(file)
                  .withLedger(ledger),
              pauses::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    browser = new Browser(simulator);
  }

  Simulator simulator() {
    return simulator;
  }

  Browser browser() {
    return browser;
  }

  /// How long it rested in all.
  Duration rested() {
    return pauses.stream().filter(time -> !time.isZero()).reduce(Duration.ZERO, Duration::plus);
  }

  List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  List<JsonNode> ledger() {
    try {
      return Files.readAllLines(ledger).stream()
          .map(line -> Json.parse(line).orElseThrow())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    simulator.close();
  }
}
