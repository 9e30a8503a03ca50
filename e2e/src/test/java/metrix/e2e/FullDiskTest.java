package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import metrix.e2e.Program.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The disk takes no more in the middle of a launch. What cannot be written down is not sent: the
/// launch says that it can be resumed, and when there is room again it is finished and nothing is
/// there twice.
@Tag("e2e")
class FullDiskTest {
  /// Many more than travel at once: those under way are made also when the journal has broken.
  private static final int ADS = 800;

  @TempDir private static Path home;
  private static Program metrix;
  private static Stand meta;
  private static Sheets.Launch sheet;
  private static DiskUse use;

  @BeforeAll
  static void open() {
    metrix = new Program(home);
    meta = Stand.open(metrix, home);
    sheet = Sheets.big(home, ADS);
    Ledger ledger = meta.fresh(Mishaps.NONE);
    Path traced = home.resolve("traced");
    Started calm = metrix.startUnder(DiskUse.tracing(traced), Program.TOKEN, launch("calm"));
    use = DiskUse.of(calm, home.resolve("calm"), traced, ledger, sheet.objects());
  }

  @AfterAll
  static void close() {
    metrix.close();
  }

  @ParameterizedTest
  @MethodSource("percents")
  void sendsNothingThatFindsNoRoomOnTheDisk(int percent) throws IOException {
    String limit = "ulimit -f " + use.kilobytes(percent) + "; exec \"$@\"";
    breaks("room-" + percent, List.of("bash", "-c", limit, "bash"));
  }

  @ParameterizedTest
  @MethodSource("percents")
  void sendsNothingThatTheDiskDoesNotFlush(int percent) throws IOException {
    String syncs = "fsync,fdatasync";
    String fault = "inject=" + syncs + ":error=EIO:when=" + use.flush(percent) + "+";
    breaks(
        "flush-" + percent,
        List.of(
            "strace",
            "-f",
            "-qq",
            "--seccomp-bpf",
            "-o",
            "/dev/null",
            "-e",
            "trace=" + syncs,
            "-e",
            fault));
  }

  /// How much of the launch the disk bears.
  static IntStream percents() {
    return Full.BUILD ? IntStream.rangeClosed(1, 25).map(i -> i * 2) : IntStream.of(10, 30, 50);
  }

  private static void breaks(String name, List<String> hardship) throws IOException {
    Ledger ledger = meta.fresh(Mishaps.NONE);
    Started broken = metrix.startUnder(hardship, Program.TOKEN, launch(name));

    assertThat(broken.exit()).as(broken.said()).isEqualTo(4);
    assertThat(broken.printed()).contains("The disk took no more");
    assertThat(broken.said()).doesNotContain("\tat ");
    assertThat(ledger.objects())
        .as("it broke in the middle")
        .hasSizeBetween(1, sheet.objects() - 1);

    Files.deleteIfExists(receipt(name));
    Started mended = metrix.run(Program.TOKEN, launch(name));
    assertThat(mended.exit()).as(mended.said()).isZero();
    ledger.agreesWith(Ledger.JSON.readTree(receipt(name)), sheet);
  }

  private static String[] launch(String name) {
    return new String[] {
      "launch", sheet.sheet().toString(), "--yes", "--token-stdin",
      "--account", "act_1029384756", "--page", "104938275610482",
      "--graph-url", meta.address(), "--data-dir", home.resolve(name).toString(),
      "--receipt", receipt(name).toString(), "--lookup-delay", "20"
    };
  }

  private static Path receipt(String name) {
    return home.resolve(name + ".json");
  }
}
