package metrix.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import metrix.cli.CliParts;

/// What has to be done before the process ends, whatever ends it: the last that was begun is ended
/// first. Thread-safe.
final class Ending implements CliParts.Stopping {
  private static final System.Logger LOG = System.getLogger(Ending.class.getName());

  private final Deque<Runnable> works = new ArrayDeque<>();

  /// Hooks into the end of the process.
  void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::run, "ending"));
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
      }
    }
  }

  private Optional<Runnable> next() {
    synchronized (works) {
      return Optional.ofNullable(works.poll());
    }
  }
}
