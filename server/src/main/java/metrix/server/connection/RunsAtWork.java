package metrix.server.connection;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import metrix.core.run.Runner;
import metrix.server.api.common.ErrorCode;
import metrix.server.http.ApiError;

/// Keeps what runs stand on, the connection and what is on disk, as it is while one is at work.
/// Thread-safe.
public final class RunsAtWork {
  private final Runner runner;
  // Many runs may start side by side; what they stand on changes while none does.
  private final ReadWriteLock ground = new ReentrantReadWriteLock();

  public RunsAtWork(Runner runner) {
    this.runner = runner;
  }

  /// Starts a run. The connection is looked up inside, so that it is the one that stays.
  public <T> T start(Supplier<T> run) {
    return locked(ground.readLock(), run);
  }

  /// Changes what runs stand on; refused while one is at work.
  public <T> T whenIdle(Supplier<T> change) {
    return locked(
        ground.writeLock(),
        () -> {
          if (runner.busy()) {
            throw ApiError.of(
                409,
                ErrorCode.BUSY,
                "A launch or a change is at work over this connection.",
                "Wait until it is done, or quit Metrix to stop it; it can be resumed later.");
          }
          return change.get();
        });
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
