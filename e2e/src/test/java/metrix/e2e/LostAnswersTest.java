package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import metrix.testkit.ManualClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Meta does the work and the answer is lost on the way: at each POST of a launch, and at all of
/// them. Nothing is ever made twice.
@Tag("e2e")
class LostAnswersTest {
  private static final int ALL_OF_A_RUN = 900;

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

  @Test
  void makesNothingTwiceWhenNoAnswerToALaunchOf500AdsArrives() throws IOException {
    Mishaps mishaps = Mishaps.NONE;
    for (String edge : List.of("campaigns", "adsets", "ads")) {
      mishaps = mishaps.and(lost(edge) + ",\"every\":1", "\"do\":\"drop_after_commit\"");
    }
    mishaps = mishaps.and(lost("adimages") + ",\"nth\":1", "\"do\":\"drop_after_commit\"");
    // The first batch asks what the token is; after it, all that are needed for a launch.
    for (int nth = 2; nth <= ALL_OF_A_RUN; nth++) {
      mishaps = mishaps.and(lost("batch") + ",\"nth\":" + nth, "\"do\":\"drop_after_commit\"");
    }
    check(mishaps, 500, "all");
  }

  @ParameterizedTest
  @MethodSource("posts")
  void makesNothingTwiceWhenOneAnswerIsLost(int nth) throws IOException {
    check(
        Mishaps.NONE.and("\"method\":\"POST\",\"nth\":" + nth, "\"do\":\"drop_after_commit\""),
        Full.BUILD ? 500 : 40,
        "one-" + nth);
  }

  /// The first POST asks what the token is.
  static IntStream posts() {
    return IntStream.rangeClosed(2, Full.BUILD ? 554 : 48);
  }

  private static String lost(String edge) {
    return "\"method\":\"POST\",\"edge\":\"" + edge + "\"";
  }

  private static void check(Mishaps mishaps, int ads, String name) throws IOException {
    Ledger ledger = meta.fresh(mishaps);
    Sheets.Launch sheet = Sheets.big(home, ads);
    Path receipt = home.resolve(name + ".json");
    var program = new QuickProgram(CLOCK, meta.address(), home.resolve(name));

    List<Integer> exits = program.launchUntilDone(sheet.sheet(), receipt, 3);

    assertThat(exits).as(program.said()).last().isEqualTo(0);
    ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
  }
}
