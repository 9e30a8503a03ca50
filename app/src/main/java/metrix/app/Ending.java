package metrix.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import metrix.cli.CliParts;
import metrix.cli.Exit;

/// What has to be done before the process ends, whatever ends it: the last that was begun is ended
/// first. Thread-safe.
final class Ending implements CliParts.Stopping {
  private static final System.Logger LOG = System.getLogger(Ending.class.getName());

  private final Deque<Runnable> works = new ArrayDeque<>();
  private volatile boolean commandEnded;
  private volatile boolean well;

  /// Hooks into the end of the process.
  void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::run, "ending"));
  }

  /// From now on a signal is how one ends this program, not how one breaks it off: its exit code is
  /// 0. Java itself would say 130 or 143.
  void endWell() {
    well = true;
  }

  /// The command came to its end by itself and has an exit code of its own.
  void commandEnded() {
    commandEnded = true;
  }

  @Override
  public CliParts.Registration beforeExit(Runnable work) {
    synchronized (works) {
      works.push(work);
    }
    return () -> {
      synchronized (works) {
        works.remove(work);
      }
    };
  }

  private void run() {
    for (Optional<Runnable> work = next(); work.isPresent(); work = next()) {
      try {
        work.get().run();
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "could not end cleanly", e);
        well = false;
      }
    }
    if (well && !commandEnded) {
      Runtime.getRuntime().halt(Exit.DONE.code());
    }
  }

  private Optional<Runnable> next() {
    synchronized (works) {
      return Optional.ofNullable(works.poll());
    }
  }
}
