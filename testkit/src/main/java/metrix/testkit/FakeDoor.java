package metrix.testkit;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import metrix.marketing.GraphFailure;
import metrix.marketing.Write;

/// Where writes may have to wait before they arrive. Thread-safe.
final class FakeDoor {
  /// Which requests wait, and for what.
  private record Watch(Predicate<Write> of, CountDownLatch until) {}

  private volatile Watch watch = new Watch(write -> false, new CountDownLatch(0));

  void hold(Predicate<Write> of, CountDownLatch until) {
    watch = new Watch(of, until);
  }

  void pass(List<? extends Write> request) {
    Watch now = watch;
    try {
      if (request.stream().anyMatch(now.of())) {
        now.until().await();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw FakeMarketingApi.failure(GraphFailure.Kind.AMBIGUOUS);
    }
  }
}
