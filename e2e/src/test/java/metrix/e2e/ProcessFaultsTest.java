package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import metrix.e2e.Program.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The mixed faults once more, with the real program and its real waits.
@Tag("e2e")
class ProcessFaultsTest {
  private static final int TRIES = 15;

  @TempDir private static Path home;
  private static Program metrix;
  private static Stand meta;

  @BeforeAll
  static void open() {
    metrix = new Program(home);
    meta = Stand.open(metrix, home);
  }

  @AfterAll
  static void close() {
    metrix.close();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheSameEnd(long seed) throws IOException {
    Ledger ledger = meta.fresh(new RandomMishaps(seed, false).plan());
    Sheets.Launch sheet = Sheets.big(home, 30);
    Path receipt = home.resolve("receipt-" + seed + ".json");
    List<Integer> exits = new ArrayList<>();
    while (exits.size() < TRIES && !exits.contains(0)) {
      Started launch =
          metrix.run(
              Program.TOKEN,
              "launch",
              sheet.sheet().toString(),
              "--yes",
              "--token-stdin",
              "--account",
              "act_1029384756",
              "--page",
              "104938275610482",
              "--graph-url",
              meta.address(),
              "--data-dir",
              home.resolve("data-" + seed).toString(),
              "--receipt",
              receipt.toString(),
              "--lookup-delay",
              "20");
      assertThat(launch.exit()).as(launch.said()).isIn(0, 2, 4);
      exits.add(launch.exit());
    }

    assertThat(exits).last().isEqualTo(0);
    ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
  }

  /// Their waits are real: a few are enough.
  static LongStream seeds() {
    return LongStream.rangeClosed(1, Full.BUILD ? 20 : 2);
  }
}
