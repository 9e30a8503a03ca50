package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import metrix.testkit.ManualClock;
import tools.jackson.databind.JsonNode;

/// Launches that go wrong, on a clock that only waiting moves: each against a fresh world, in a
/// data folder of its own, launched again until it is done.
final class QuickLaunches implements AutoCloseable {
  private final Path home;
  private final ManualClock clock = ManualClock.at(Instant.parse("2026-11-23T18:00:00Z"));
  private final Stand meta;

  QuickLaunches(Path home) {
    this.home = home;
    this.meta = Stand.inside(home, clock);
  }

  /// Launches a sheet under mishaps and checks that it comes to its end, with nothing lost and
  /// nothing twice.
  ///
  /// @param tries how often the command may be needed
  Ledger finished(String name, Mishaps mishaps, int ads, int tries) {
    Ledger ledger = meta.fresh(mishaps);
    Sheets.Launch sheet = Sheets.big(home, ads);
    Path receipt = home.resolve(name + ".json");
    var program = new QuickProgram(clock, meta.address(), home.resolve("data-" + name));

    List<Integer> exits = program.launchUntilDone(sheet.sheet(), receipt, tries);

    assertThat(exits).as("%s%n%s", mishaps, program.said()).last().isEqualTo(0);
    assertThat(exits).as("%s%n%s", mishaps, program.said()).isSubsetOf(0, 2, 4);
    ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
    return ledger;
  }

  /// What the last launch asked of Meta.
  JsonNode calls() {
    return meta.calls();
  }

  @Override
  public void close() {
    meta.close();
  }
}
