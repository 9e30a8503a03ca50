package metrix.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileLengthTest {
  private static final int MAX_LINES = 400;

  @Test
  void noSourceFileIsTooLongToReadInOneGo() throws IOException {
    Path root = Path.of("").toAbsolutePath().getParent();
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(FileLengthTest::isSource).filter(FileLengthTest::tooLong))
          .as("files of more than " + MAX_LINES + " lines: split them, one class per concern")
          .isEmpty();
    }
  }

  private static boolean isSource(Path file) {
    String path = file.toString();
    boolean ours =
        Stream.of("node_modules", "target", "dist", ".git")
            .noneMatch(d -> path.contains("/" + d + "/"));
    return ours
        && Stream.of(".java", ".ts", ".tsx", ".css", ".mjs").anyMatch(path::endsWith)
        && !path.endsWith(".d.ts")
        && Files.isRegularFile(file);
  }

  private static boolean tooLong(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count() > MAX_LINES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
