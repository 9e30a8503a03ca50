package metrix.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The result of reading an input: a value when there is one, and what is wrong with the input.
/// There is a value exactly when no problem is an error.
public record Checked<T>(Optional<T> value, List<Problem> problems) {
  public Checked {
    problems = List.copyOf(problems);
    if (value.isPresent() == problems.stream().anyMatch(Problem::isError)) {
      throw new IllegalArgumentException("a value and an error exclude each other: " + problems);
    }
  }

  /// A sound value.
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /// No value, for one reason.
  public static <T> Checked<T> wrong(Problem problem) {
    return new Checked<>(Optional.empty(), List.of(problem));
  }

  /// No value, for several reasons.
  public static <T> Checked<T> wrong(List<Problem> problems) {
    return new Checked<>(Optional.empty(), problems);
  }

  /// The value, kept unless one of the problems is an error.
  public static <T> Checked<T> of(T value, List<Problem> problems) {
    return problems.stream().anyMatch(Problem::isError)
        ? wrong(problems)
        : new Checked<>(Optional.of(value), problems);
  }

  /// The same problems with something made of the value.
  public <U> Checked<U> map(Function<T, U> make) {
    return new Checked<>(value.map(make), problems);
  }

  /// The value; only for callers who know that there is one.
  public T get() {
    return value.orElseThrow(() -> new IllegalStateException("no value: " + problems));
  }
}
