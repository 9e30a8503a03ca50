package metrix.app;

import java.util.Locale;
import metrix.cli.Refused;
import picocli.CommandLine.Option;

/// The flag for how much the log says.
final class LogLevelFlag {
  @Option(
      names = "--log-level",
      paramLabel = "LEVEL",
      description = "error, warning, info (default), debug or trace.")
  private String level = "info";

  /// Refuses a word that is no level.
  void check() {
    parse(level);
  }

  static System.Logger.Level parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "error" -> System.Logger.Level.ERROR;
      case "warning", "warn" -> System.Logger.Level.WARNING;
      case "info" -> System.Logger.Level.INFO;
      case "debug" -> System.Logger.Level.DEBUG;
      case "trace" -> System.Logger.Level.TRACE;
      default ->
          throw new Refused(
              "--log-level",
              "There is no level “" + text + "”.",
              "Use error, warning, info, debug or trace.");
    };
  }
}
