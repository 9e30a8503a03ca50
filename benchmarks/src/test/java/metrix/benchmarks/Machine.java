package metrix.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How busy this computer is, by the kernel's own counts.
final class Machine {
  private Machine() {}

  /// What was counted so far, in ticks of a hundredth of a second.
  record Ticks(long all, long busy) {
    /// The share of the processors that somebody used since an earlier count.
    double busySince(Ticks earlier) {
      return (double) (busy - earlier.busy) / Math.max(1, all - earlier.all);
    }
  }

  static Ticks ticks() throws IOException {
    List<Long> fields =
        List.of(Files.readAllLines(Path.of("/proc/stat")).getFirst().split("\\s+")).stream()
            .skip(1)
            .map(Long::parseLong)
            .toList();
    long all = fields.stream().limit(8).mapToLong(Long::longValue).sum();
    return new Ticks(all, all - fields.get(3) - fields.get(4));
  }

  static String load() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).replaceAll("^(\\S+ \\S+ \\S+).*\\s*$", "$1");
  }

  /// Seconds of processor time of this process.
  static double cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
