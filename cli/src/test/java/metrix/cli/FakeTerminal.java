package metrix.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// A terminal in memory: what was printed can be read, what is typed is given before.
final class FakeTerminal implements Terminal {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Deque<String> typed;
  private final boolean interactive;
  private final String stdin;

  private FakeTerminal(boolean interactive, List<String> typed, String stdin) {
    this.interactive = interactive;
    this.typed = new ArrayDeque<>(typed);
    this.stdin = stdin;
  }

  /// Pipes on all sides.
  static FakeTerminal piped(String stdin) {
    return new FakeTerminal(false, List.of(), stdin);
  }

  /// A person who types these lines.
  static FakeTerminal typing(String... lines) {
    return new FakeTerminal(true, List.of(lines), "");
  }

  String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String said() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public PrintStream out() {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }

  @Override
  public PrintStream err() {
    return new PrintStream(err, true, StandardCharsets.UTF_8);
  }

  @Override
  public boolean interactive() {
    return interactive;
  }

  @Override
  public Optional<String> ask(String question) {
    err().println(question);
    return Optional.ofNullable(typed.poll());
  }

  @Override
  public Optional<String> askHidden(String question) {
    return ask(question);
  }

  @Override
  public String read(int maxBytes) {
    return stdin;
  }
}
