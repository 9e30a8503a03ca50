package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import metrix.e2e.Program.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The real program dies by kill -9 anywhere in a launch; the next one finishes it. What the
/// simulator has done is what the receipt says: nothing lost, nothing doubled, nothing switched on.
@Tag("e2e")
class KillTest {
  private static final String TOKEN = "EAAtokenOfATest0123456789";

  @TempDir private static Path home;
  private static Program metrix;
  private static Stand meta;
  private static int killed;
  private static int points;

  @BeforeAll
  static void open() {
    metrix = new Program(home);
    meta = Stand.open(metrix, home, "--latency", "4");
  }

  @AfterAll
  static void close() {
    metrix.close();
    assertThat(killed).as("of %d launches were killed at work", points).isGreaterThan(points / 2);
  }

  @ParameterizedTest
  @MethodSource("points")
  void losesAndDoublesNothing(KillPoint point) throws IOException {
    Ledger ledger = meta.fresh(point.mishaps());
    Sheets.Launch sheet = Sheets.big(home, point.ads());
    Path receipt = home.resolve("receipt-" + point.seed() + ".json");
    String[] flags = flags(point, receipt);
    points++;

    Started launch = metrix.start(TOKEN, with(flags, "launch", sheet.sheet().toString(), "--yes"));
    launch.awaitUntil(() -> launch.exited() || point.reached(ledger, launch));
    launch.process().destroyForcibly();
    if (launch.exit() == 0 || resumed(launch, flags)) {
      ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
    }
    ledger.holdsOnceAndPaused(sheet.objects());
    assertThat(imagesLeft(point)).isEmpty();
  }

  /// Goes on with a launch that was killed; false when it died between its last step and its
  /// receipt, so that nothing is left to do.
  private static boolean resumed(Started launch, String... flags) {
    Started resumed = metrix.run(TOKEN, with(flags, "resume"));
    if (resumed.said().contains("No run is open")) {
      return false;
    }
    killed++;
    assertThat(resumed.exit()).as(launch.said() + resumed.said()).isZero();
    return true;
  }

  static List<KillPoint> points() {
    return KillPoint.ofThisBuild();
  }

  private static String[] flags(KillPoint point, Path receipt) {
    return new String[] {
      "--token-stdin",
      "--account",
      "act_1029384756",
      "--page",
      "104938275610482",
      "--graph-url",
      meta.address(),
      "--data-dir",
      data(point).toString(),
      "--receipt",
      receipt.toString(),
      "--lookup-delay",
      "20"
    };
  }

  private static String[] with(String[] flags, String... command) {
    return Stream.concat(Stream.of(command), Stream.of(flags)).toArray(String[]::new);
  }

  private static Path data(KillPoint point) {
    return home.resolve("data-" + point.seed());
  }

  private static List<Path> imagesLeft(KillPoint point) throws IOException {
    try (Stream<Path> files = Files.walk(data(point).resolve("temp_uploads"))) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
