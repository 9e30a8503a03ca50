package metrix.cli;

import java.io.PrintStream;
import java.util.Optional;

/// The port to the person at the keyboard, or to the pipes around the program.
public interface Terminal {
  /// For results.
  PrintStream out();

  /// For progress, questions and refusals.
  PrintStream err();

  /// Whether a person can be asked.
  boolean interactive();

  /// Asks a question on a line of its own; empty at the end of the input.
  Optional<String> ask(String question);

  /// Asks for a secret without showing what is typed.
  Optional<String> askHidden(String question);

  /// All of the standard input, as text, up to a limit.
  String read(int maxBytes);
}
