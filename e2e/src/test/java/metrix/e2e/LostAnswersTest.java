package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Meta does the work and the answer is lost on the way: of each request of a launch, of each part
/// of its batches, and of all of them. Nothing is ever made twice.
@Tag("e2e")
class LostAnswersTest {
  private static final int ALL_OF_A_RUN = 900;

  private static final int TRIES = 3;
  private static final int AD_SETS = Full.BUILD ? 50 : 4;

  /// A batch makes an ad set and its ten ads.
  private static final int PARTS = 11;

  @TempDir private static Path home;
  private static QuickLaunches launches;

  @BeforeAll
  static void open() {
    launches = new QuickLaunches(home);
  }

  @AfterAll
  static void close() {
    launches.close();
  }

  @Test
  void makesNothingTwiceWhenNoAnswerToALaunchOf500AdsArrives() {
    Mishaps mishaps = Mishaps.NONE;
    for (String edge : List.of("campaigns", "adsets", "ads")) {
      mishaps = mishaps.and(lost(edge) + ",\"every\":1", "\"do\":\"drop_after_commit\"");
    }
    mishaps = mishaps.and(lost("adimages") + ",\"nth\":1", "\"do\":\"drop_after_commit\"");
    // The first batch asks what the token is; after it, all that are needed for a launch.
    for (int nth = 2; nth <= ALL_OF_A_RUN; nth++) {
      mishaps = mishaps.and(lost("batch") + ",\"nth\":" + nth, "\"do\":\"drop_after_commit\"");
    }
    launches.finished("all", mishaps, 500, TRIES);
  }

  @ParameterizedTest
  @MethodSource("posts")
  void makesNothingTwiceWhenTheAnswerToOneRequestIsLost(int nth) {
    loses("post-" + nth, "\"method\":\"POST\",\"nth\":" + nth, "\"do\":\"drop_after_commit\"");
  }

  @ParameterizedTest
  @MethodSource("parts")
  void makesNothingTwiceWhenTheAnswerToOnePartOfABatchIsLost(int number) {
    int batch = 2 + number / PARTS;
    int part = number % PARTS;
    loses(
        "part-" + batch + "-" + part,
        "\"edge\":\"batch\",\"nth\":" + batch + ",\"part\":" + part,
        "\"do\":\"null_part\",\"when\":\"after_commit\"");
  }

  /// The first POST asks what the token is; then come the images, the campaign and the ad sets.
  static IntStream posts() {
    return IntStream.rangeClosed(2, 3 + AD_SETS);
  }

  static IntStream parts() {
    return IntStream.range(0, AD_SETS * PARTS);
  }

  private static void loses(String name, String on, String mishap) {
    Mishaps lost = Mishaps.NONE.and(on, mishap + ",\"name\":\"lost\"");

    Ledger ledger = launches.finished(name, lost, AD_SETS * (PARTS - 1), TRIES);

    assertThat(ledger.lines()).as("done and not heard of").anyMatch(l -> l.fault().equals("lost"));
  }

  private static String lost(String edge) {
    return "\"method\":\"POST\",\"edge\":\"" + edge + "\"";
  }
}
