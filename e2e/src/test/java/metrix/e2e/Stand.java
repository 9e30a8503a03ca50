package metrix.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import metrix.simulator.Simulator;
import metrix.simulator.SimulatorConfig;
import metrix.testkit.ManualClock;
import tools.jackson.databind.JsonNode;

/// A simulator that many launches use one after another: before each one its world is made anew and
/// its mishaps are planned afresh. The ledger goes on.
final class Stand implements AutoCloseable {
  private static final int ADS = 12; // of the demo account: nobody looks at them here

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path faults;
  private final Path ledger;
  private final String address;
  private final Runnable end;

  private Stand(Path faults, Path ledger, String address, Runnable end) {
    this.faults = faults;
    this.ledger = ledger;
    this.address = address;
    this.end = end;
  }

  /// One in this process, on a clock of ours.
  static Stand inside(Path home, ManualClock clock) {
    return inside(home, SimulatorConfig.defaults().withTime(clock).withAds(ADS));
  }

  /// One in this process.
  static Stand inside(Path home, SimulatorConfig config) {
    Path faults = home.resolve("faults.json");
    Path ledger = home.resolve("ledger.jsonl");
    write(faults, Mishaps.NONE);
    Simulator simulator = Simulator.start(config.withFaults(faults).withLedger(ledger));
    return new Stand(faults, ledger, simulator.graphUrl().toString(), simulator::close);
  }

  /// One in a process of its own, which ends with the program's processes.
  static Stand open(Program program, Path home, String... more) {
    Path faults = home.resolve("faults.json");
    Path ledger = home.resolve("ledger.jsonl");
    write(faults, Mishaps.NONE);
    var flags =
        new ArrayList<>(List.of("--faults", faults.toString(), "--ads", Integer.toString(ADS)));
    flags.addAll(List.of(more));
    String address = program.simulator(ledger, flags.toArray(String[]::new));
    return new Stand(faults, ledger, address, () -> {});
  }

  String address() {
    return address;
  }

  /// A fresh world with these mishaps, and its record from now on.
  Ledger fresh(Mishaps mishaps) {
    write(faults, mishaps);
    send(HttpRequest.newBuilder(at("/_simulator/reset")).POST(BodyPublishers.noBody()).build());
    return new Ledger(ledger).fromNow();
  }

  /// What clients asked since the world was made.
  JsonNode calls() {
    return get("/_simulator/calls");
  }

  /// Reads an address of the simulator.
  JsonNode get(String path) {
    return Ledger.JSON.readTree(
        send(
            HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer EAAwitness").build()));
  }

  @Override
  public void close() {
    end.run();
    http.close();
  }

  private URI at(String path) {
    return URI.create(address + path);
  }

  private String send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private static void write(Path file, Mishaps mishaps) {
    try {
      Files.writeString(file, mishaps.json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
