package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import metrix.e2e.Program.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The disk takes no more in the middle of a launch. What cannot be written down is not sent: when
/// there is room again, the launch is finished and nothing is there twice.
@Tag("e2e")
class FullDiskTest {
  private static final int ADS = 500;
  private static final int LEAST_KILOBYTES = 1_300; // SQLite's own library must fit

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
  @MethodSource("kilobytes")
  void sendsNothingThatFindsNoRoomOnTheDisk(int kilobytes) throws IOException {
    dies("room-" + kilobytes, "bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash");
  }

  @ParameterizedTest
  @MethodSource("flushes")
  void sendsNothingThatTheDiskDoesNotFlush(long nth) throws IOException {
    String syncs = "fsync,fdatasync";
    dies(
        "flush-" + nth,
        "strace",
        "-f",
        "-qq",
        "--seccomp-bpf",
        "-o",
        "/dev/null",
        "-e",
        "trace=" + syncs,
        "-e",
        "inject=" + syncs + ":error=EIO:when=" + nth + "+");
  }

  static IntStream kilobytes() {
    return IntStream.range(0, Full.BUILD ? 25 : 3).map(i -> LEAST_KILOBYTES + i * 10);
  }

  /// Which flush of a thread is the first to fail.
  static LongStream flushes() {
    return new SplittableRandom(7).longs(Full.BUILD ? 25 : 3, 4, 24);
  }

  private static void dies(String name, String... hardship) throws IOException {
    Ledger ledger = meta.fresh(Mishaps.NONE);
    Sheets.Launch sheet = Sheets.big(home, ADS);
    Path receipt = home.resolve(name + ".json");
    String[] launch = {
      "launch", sheet.sheet().toString(), "--yes", "--token-stdin",
      "--account", "act_1029384756", "--page", "104938275610482",
      "--graph-url", meta.address(), "--data-dir", home.resolve(name).toString(),
      "--receipt", receipt.toString(), "--lookup-delay", "20"
    };

    Started broken = metrix.startUnder(List.of(hardship), Program.TOKEN, launch);
    assertThat(broken.exit()).as(broken.said()).isNotZero();
    assertThat(broken.said()).doesNotContain("\tat ");
    // All of it may have been made by then; what was not written down as done is looked up.
    assertThat(ledger.objects()).hasSizeLessThanOrEqualTo(sheet.objects());

    Files.deleteIfExists(receipt);
    Started mended = metrix.run(Program.TOKEN, launch);
    assertThat(mended.exit()).as(mended.said()).isZero();
    ledger.agreesWith(Ledger.JSON.readTree(receipt), sheet);
  }
}
