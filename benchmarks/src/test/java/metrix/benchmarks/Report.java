package metrix.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// What was measured, on the screen and in a file of Markdown.
record Report(Path file) {
  Report {
    try {
      Files.writeString(file, "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void title(String text) throws IOException {
    line("\n## " + text + "\n");
  }

  /// A table of a race; the first contender is the measure of the others.
  void table(List<Figures> figures) throws IOException {
    line("| Who | median s | least s | rounds | times ours |");
    line("|---|---|---|---|---|");
    for (Figures one : figures) {
      line(one.line(figures.getFirst()));
    }
    line("");
  }

  void line(String text) throws IOException {
    System.out.println(text);
    Files.writeString(file, text + "\n", StandardOpenOption.APPEND);
  }

  /// What is only of interest while it runs.
  void progress(String text) {
    System.err.println("  " + text);
  }
}
