package metrix.app.log;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The log of this process. Everything that any library says passes through the redaction; the
/// terminal gets nothing.
public final class Log {
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger OURS = Logger.getLogger("metrix");

  private Log() {}

  /// Sends all logging to the files of a folder, from now on.
  ///
  /// @param level what our own code says; libraries are heard from warnings up, unless it is trace
  public static void to(
      Path folder, System.Logger.Level level, Redaction redaction, InstantSource clock) {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    Level wanted = jul(level);
    ROOT.setLevel(level == System.Logger.Level.TRACE ? wanted : Level.WARNING);
    OURS.setLevel(wanted);
    ROOT.addHandler(new RedactingHandler(new LogFiles(folder, clock), redaction));
  }

  private static Level jul(System.Logger.Level level) {
    return switch (level) {
      case ALL -> Level.ALL;
      case TRACE -> Level.FINER;
      case DEBUG -> Level.FINE;
      case INFO -> Level.INFO;
      case WARNING -> Level.WARNING;
      case ERROR -> Level.SEVERE;
      case OFF -> Level.OFF;
    };
  }

  /// Writes redacted lines to files.
  private static final class RedactingHandler extends Handler {
    private static final Formatter MESSAGE = new SimpleFormatter();

    private final LogFiles files;
    private final Redaction redaction;

    RedactingHandler(LogFiles files, Redaction redaction) {
      this.files = files;
      this.redaction = redaction;
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord line) {
      try {
        files.append(redaction.of(text(line)));
      } catch (IOException | UncheckedIOException e) {
        reportError("the log cannot be written", null, ErrorManager.WRITE_FAILURE);
      }
    }

    private String text(LogRecord line) {
      var text = new StringWriter();
      var print = new PrintWriter(text);
      print.println(
          files.now()
              + " "
              + line.getLevel().getName()
              + " "
              + line.getLoggerName()
              + " "
              + MESSAGE.formatMessage(line));
      Optional.ofNullable(line.getThrown()).ifPresent(thrown -> thrown.printStackTrace(print));
      return text.toString();
    }

    @Override
    public void flush() {
      // Every line is written at once.
    }

    @Override
    public void close() {
      // No file stays open.
    }
  }
}
