package metrix.cli;

import java.util.Locale;

/// Asks a person before anything is sent.
///
/// @param yes whether the flag `--yes` has agreed already
record Consent(Terminal terminal, boolean yes) {
  /// How a person is asked.
  ///
  /// @param question with a place for the number of steps: `%d`
  /// @param nothing what was not done without a yes: `made`
  /// @param instead what to do where nobody can be asked
  record Wording(String question, String nothing, String instead) {}

  /// Ends the command unless somebody agrees to so many steps.
  void require(Wording wording, int steps) {
    String nothing = wording.nothing();
    if (yes) {
      return;
    }
    if (!terminal.interactive()) {
      throw new Refused(
          "--yes", "Nothing was " + nothing + ": nobody can be asked here.", wording.instead());
    }
    String answer = terminal.ask(wording.question().formatted(steps) + " [y/N]").orElse("");
    if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw new Refused("--yes", "Nothing was " + nothing + ".", "");
    }
  }
}
