package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import metrix.e2e.Program.Started;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Two programs want the same folder: one has it, the other says who.
@Tag("e2e")
class TwoStartsTest {
  @TempDir private Path home;
  private Program metrix;

  @BeforeEach
  void make() {
    metrix = new Program(home);
  }

  @AfterEach
  void close() {
    metrix.close();
  }

  @Test
  void refusesToLaunchBesideTheServerAndNamesIt() {
    Stand meta = Stand.open(metrix, home);
    Ledger ledger = meta.fresh(Mishaps.NONE);
    Started server = metrix.start("", "serve", "--launch-file", "launch");
    server.awaitUntil(() -> server.printed().contains("is ready at "));

    Started launch = metrix.run(Program.TOKEN, launch(meta, Sheets.big(home, 3)));

    assertThat(launch.exit()).isEqualTo(2);
    assertThat(launch.said()).contains(Program.address(server));
    assertThat(ledger.lines()).isEmpty();
  }

  @Test
  void letsOneOfTwoLaunchesWork() throws IOException {
    Stand meta = Stand.open(metrix, home, "--latency", "20");
    Ledger ledger = meta.fresh(Mishaps.NONE);
    Sheets.Launch sheet = Sheets.big(home, 40);
    Started first = metrix.start(Program.TOKEN, launch(meta, sheet));
    first.awaitUntil(() -> ledger.size() > 3);

    Started second = metrix.run(Program.TOKEN, launch(meta, sheet));

    assertThat(second.exit()).as(second.said()).isEqualTo(2);
    assertThat(first.exit()).as(first.said()).isZero();
    ledger.agreesWith(Ledger.JSON.readTree(home.resolve("r.json")), sheet);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void makesOneServerOfTwoStartsAtTheSameMoment(int pair) {
    String launch = "launch-" + pair;
    List<Started> both =
        List.of(
            metrix.start("", "serve", "--launch-file", launch),
            metrix.start("", "serve", "--launch-file", launch));

    Program.await(
        () ->
            both.stream().anyMatch(s -> s.printed().contains("is ready at "))
                && both.stream().anyMatch(Started::exited)
                && Files.exists(home.resolve(launch)),
        () -> both.stream().anyMatch(s -> !s.exited()),
        () -> both.stream().map(Started::said).toList().toString());

    assertThat(both).filteredOn(Started::exited).singleElement().matches(s -> s.exit() == 0);
    assertThat(both).filteredOn(s -> s.printed().contains("is ready at ")).hasSize(1);
  }

  static IntStream pairs() {
    return IntStream.range(0, Full.BUILD ? 50 : 3);
  }

  private static String[] launch(Stand meta, Sheets.Launch sheet) {
    return new String[] {
      "launch", sheet.sheet().toString(), "--yes", "--token-stdin",
      "--account", "act_1029384756", "--page", "104938275610482",
      "--graph-url", meta.address(), "--receipt", "r.json"
    };
  }
}
