package metrix.app;

import java.nio.file.Path;
import java.util.function.Supplier;

/// Writes bugs to the log under an id, and gives the sentence that a person sees instead.
final class Bugs {
  private static final System.Logger LOG = System.getLogger(Bugs.class.getName());

  private final Supplier<String> ids;
  private final Supplier<Path> logs;

  /// @param logs the folder of the log, to name it
  Bugs(Supplier<String> ids, Supplier<Path> logs) {
    this.ids = ids;
    this.logs = logs;
  }

  String report(Throwable bug) {
    String id = ids.get();
    LOG.log(System.Logger.Level.ERROR, "bug " + id, bug);
    return "A bug in Metrix stopped this (id "
        + id
        + "). The log in "
        + logs.get()
        + " explains it; please send it to admin@metrixads.com.";
  }
}
