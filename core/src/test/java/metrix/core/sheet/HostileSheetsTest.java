package metrix.core.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metrix.core.sheet.HostileFiles.File;
import metrix.model.Checked;
import metrix.testkit.Gen;
import org.junit.jupiter.api.Test;

/// Two hundred files of a fixed seed: each is read or refused with a reason, and evil ones cost
/// nothing.
class HostileSheetsTest {
  private static final int FILES = 200;
  private static final long MOST_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long MOST_BYTES = 48L << 20;

  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void areReadOrRefusedAndNeverFollowed() throws IOException {
    try (var outside = ServerSocketChannel.open()) {
      outside.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      outside.configureBlocking(false);
      String address = "http://127.0.0.1:" + outside.socket().getLocalPort() + "/x";
      Set<String> kinds = new HashSet<>();
      Gen.forAll(
          FILES,
          gen -> {
            File file = HostileFiles.any(gen, address);
            kinds.add(file.kind);
            judge(file);
          });
      if (Long.getLong("metrix.seed") == null) {
        assertThat(kinds).hasSize(HostileFiles.KINDS);
      }
      assertThat(outside.accept()).as("a connection that was opened").isNull();
    }
  }

  private void judge(File file) {
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long nanos = threads.getCurrentThreadCpuTime();
    Checked<List<SheetRow>> read = LaunchSheet.read(file.bytes);
    long took = threads.getCurrentThreadCpuTime() - nanos;
    long used = threads.getCurrentThreadAllocatedBytes() - bytes;

    assertThat(read.value().isPresent() || !read.problems().isEmpty()).as(file.kind).isTrue();
    assertThat(read.problems())
        .as(file.kind)
        .allSatisfy(p -> assertThat(p.at() + p.what()).isNotBlank())
        .allSatisfy(p -> assertThat(p.fix()).isNotBlank());
    if (file.evil) {
      assertThat(read.value()).as(file.kind).isEmpty();
      assertThat(took).as(file.kind + ", nanoseconds").isLessThan(MOST_NANOS);
      assertThat(used).as(file.kind + ", bytes").isLessThan(MOST_BYTES);
    }
  }
}
