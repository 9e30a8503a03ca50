package metrix.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Opens a file in the user's browser. The launch code stands in the file and never on a command
/// line, which every user of the computer can read.
final class Browser {
  private static final System.Logger LOG = System.getLogger(Browser.class.getName());

  private Browser() {}

  /// Whether the opening was begun; a computer without a screen or a browser says no.
  static boolean open(Path file) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (!hasScreen(system, System.getenv())) {
      return false;
    }
    try {
      new ProcessBuilder(command(system, file))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.INFO, "no browser: " + e.getMessage());
      return false;
    }
  }

  static List<String> command(String system, Path file) {
    return system.contains("mac")
        ? List.of("open", file.toString())
        : system.contains("windows")
            ? List.of("cmd", "/c", "start", "", file.toString())
            : List.of("xdg-open", file.toString());
  }

  static boolean hasScreen(String system, Map<String, String> environment) {
    return system.contains("mac")
        || system.contains("windows")
        || environment.containsKey("DISPLAY")
        || environment.containsKey("WAYLAND_DISPLAY");
  }
}
