package metrix.marketing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/// Asks Meta several questions at the same time; the governor bounds how many are under way. Fails
/// with the first [GraphFailure], in the order of the questions and after all have come back.
public final class SideBySide {
  private SideBySide() {}

  /// The answers to two questions.
  public record Both<A, B>(A first, B second) {}

  /// The answers, in order.
  public static <T> List<T> all(List<Supplier<T>> questions) {
    List<Future<T>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      questions.forEach(question -> asked.add(threads.submit(question::get)));
    }
    return asked.stream().map(SideBySide::answer).toList();
  }

  /// Both answers.
  public static <A, B> Both<A, B> both(Supplier<A> first, Supplier<B> second) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<A> one = threads.submit(first::get);
      Future<B> other = threads.submit(second::get);
      return new Both<>(answer(one), answer(other));
    }
  }

  private static <T> T answer(Future<T> asked) {
    try {
      return asked.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphFailure(
          GraphFailure.Kind.UNREACHABLE, GraphError.ours("The question was interrupted."));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a question could not be asked", e);
    }
  }
}
