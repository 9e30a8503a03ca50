package metrix.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.e2e.Program.Started;

/// What a launch on a sound disk takes of it, measured from outside: between the first thing that
/// Meta made and the last one lie the moments at which a disk can break in the middle.
///
/// @param least bytes of the largest file when the first thing was made
/// @param most bytes of the largest file when the last one was made
/// @param flushesBefore of any one thread until the first thing was made
/// @param flushesOfWork of all threads from then on
record DiskUse(long least, long most, int flushesBefore, int flushesOfWork) {
  /// Threads that write to the journal in turns share its flushes at worst so many ways.
  private static final int THREADS = 3;

  /// Watches a launch to its end.
  ///
  /// @param objects how many campaigns, ad sets and ads it makes
  static DiskUse of(Started launch, Path data, Path traced, Ledger ledger, int objects) {
    long least = 0;
    long most = 0;
    while (!launch.exited()) {
      long now = largest(data);
      int made = ledger.objects().size();
      least = made == 0 ? now : least;
      most = made < objects ? now : most;
    }
    assertThat(launch.exit()).as(launch.said()).isZero();
    Instant began = ledger.objects().getFirst().at();
    Map<String, Long> before = flushes(traced, at -> at.isBefore(began));
    Map<String, Long> after = flushes(traced, at -> !at.isBefore(began));
    return new DiskUse(
        least,
        most,
        before.values().stream().mapToInt(Long::intValue).max().orElse(0),
        after.values().stream().mapToInt(Long::intValue).sum());
  }

  /// How it is watched.
  static List<String> tracing(Path to) {
    return List.of(
        "strace",
        "-f",
        "-qq",
        "-ttt",
        "--seccomp-bpf",
        "-e",
        "trace=fsync,fdatasync",
        "-o",
        to.toString());
  }

  /// Kilobytes of a file after so much of the work.
  long kilobytes(int percent) {
    return (least + (most - least) * percent / 100) / 1024;
  }

  /// The first flush of a thread that fails after so much of the work: late enough for the run to
  /// be begun, and early enough for some thread to come so far.
  int flush(int percent) {
    int first = flushesBefore + 2;
    int last = Math.max(first, flushesOfWork / THREADS);
    return first + (last - first) * percent / 100;
  }

  private static long largest(Path data) {
    try (Stream<Path> files = Files.walk(data)) {
      return files.mapToLong(DiskUse::size).max().orElse(0);
    } catch (NoSuchFileException _) {
      return 0;
    } catch (IOException | UncheckedIOException e) {
      return 0; // a file went away under the walk
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  /// The flushes of each thread at some times; a line is `thread seconds call(...)`.
  private static Map<String, Long> flushes(Path traced, Predicate<Instant> when) {
    try (Stream<String> lines = Files.lines(traced)) {
      return lines
          .filter(line -> line.contains("sync("))
          .map(line -> line.split("\\s+", 3))
          .filter(words -> when.test(time(words[1])))
          .collect(Collectors.groupingBy(words -> words[0], Collectors.counting()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Instant time(String seconds) {
    return Instant.ofEpochMilli((long) (Double.parseDouble(seconds) * 1000));
  }
}
