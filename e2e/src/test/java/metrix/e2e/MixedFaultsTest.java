package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything goes wrong at once, by a seed. Whoever asks again often enough gets the launch, once.
@Tag("e2e")
class MixedFaultsTest {
  private static final int TRIES = 15;

  @TempDir private static Path home;
  private static final ManualClock CLOCK = ManualClock.at("2026-11-23T18:00:00Z");
  private static Stand meta;

  @BeforeAll
  static void open() {
    meta = Stand.inside(home, CLOCK);
  }

  @AfterAll
  static void close() {
    meta.close();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSameEnd(long seed) throws IOException {
    Mishaps mishaps = new RandomMishaps(seed, true).plan();
    Ledger ledger = meta.fresh(mishaps);
    Sheets.Launch sheet = Sheets.big(home, 30);
    Path receipt = home.resolve("receipt-" + seed + ".json");
    var program = new QuickProgram(CLOCK, meta.address(), home.resolve("data-" + seed));

    List<Integer> exits = program.launchUntilDone(sheet.sheet(), receipt, TRIES);

    assertThat(exits).as("%s%n%s", mishaps, program.said()).last().isEqualTo(0);
    assertThat(exits).as("%s%n%s", mishaps, program.said()).isSubsetOf(0, 2, 4);
    ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Full.BUILD ? 1_000 : 50);
  }
}
