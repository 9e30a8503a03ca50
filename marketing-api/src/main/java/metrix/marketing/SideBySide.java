package metrix.marketing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Asks Meta several questions at the same time; the governor bounds how many are under way.
public final class SideBySide {
  private SideBySide() {}

  /// The answers, in order. Fails with the first [GraphFailure], after all have come back.
  public static <T> List<T> all(List<Callable<T>> questions) throws InterruptedException {
    List<Future<T>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      questions.forEach(question -> asked.add(threads.submit(question)));
    }
    List<T> answers = new ArrayList<>();
    for (Future<T> each : asked) {
      try {
        answers.add(each.get());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof GraphFailure failure) {
          throw failure;
        }
        throw new IllegalStateException("a question could not be asked", e);
      }
    }
    return answers;
  }
}
