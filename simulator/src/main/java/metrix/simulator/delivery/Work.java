package metrix.simulator.delivery;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// What answering may cost, about one for each ad and day that is looked at; beyond it the answer
/// is a refusal, so that no question takes for ever. Thread-safe.
public final class Work {
  private final long most;
  private final Supplier<RuntimeException> refusal;
  private final AtomicLong done = new AtomicLong();

  public Work(long most, Supplier<RuntimeException> refusal) {
    this.most = most;
    this.refusal = refusal;
  }

  public static Work unlimited() {
    return new Work(Long.MAX_VALUE, IllegalStateException::new);
  }

  /// Notes work; whether more may follow.
  boolean did(long more) {
    return done.addAndGet(more) <= most;
  }

  /// Refuses when it was too much. To be asked by the thread that answers: an exception of a helper
  /// thread would come wrapped in another one.
  void check() {
    if (done.get() > most) {
      throw refusal.get();
    }
  }
}
