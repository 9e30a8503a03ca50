package metrix.cli;

import java.util.Locale;

/// Asks a person before anything is sent.
///
/// @param yes whether the flag `--yes` has agreed already
record Consent(Terminal terminal, boolean yes) {
  /// Ends the command unless somebody agrees.
  ///
  /// @param nothing what was not done then: `made`
  /// @param instead what to do where nobody can be asked
  void require(String question, String nothing, String instead) {
    if (yes) {
      return;
    }
    if (!terminal.interactive()) {
      throw new Refused("--yes", "Nothing was " + nothing + ": nobody can be asked here.", instead);
    }
    String answer = terminal.ask(question + " [y/N]").orElse("");
    if (!answer.strip().toLowerCase(Locale.ROOT).matches("y|yes")) {
      throw new Refused("--yes", "Nothing was " + nothing + ".", "");
    }
  }
}
