package metrix.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Properties of sequences of random actions. A sequence that fails is shortened until every action
/// that is left is needed, and printed with its seed.
public final class Sequences {
  private Sequences() {}

  /// Checks a property with sequences of the seeds from 1 on.
  ///
  /// @param most actions in a sequence
  /// @param property runs a sequence from a fresh start; called again and again while shortening
  public static <A> void check(
      int runs, int most, Function<Gen, A> action, Consumer<List<A>> property) {
    Gen.forAll(
        runs,
        gen -> {
          List<A> actions = gen.list(1, most, action);
          failure(actions, property).ifPresent(_ -> report(shortest(actions, property), property));
        });
  }

  /// A sequence without an action that is not needed for it to fail.
  static <A> List<A> shortest(List<A> failing, Consumer<List<A>> property) {
    List<A> least = failing;
    for (int part = Math.max(1, least.size() / 2); part >= 1; part /= 2) {
      for (int at = 0; at < least.size(); ) {
        List<A> without = new ArrayList<>(least.subList(0, at));
        without.addAll(least.subList(Math.min(least.size(), at + part), least.size()));
        if (failure(without, property).isPresent()) {
          least = without;
        } else {
          at += part;
        }
      }
    }
    return least;
  }

  private static <A> void report(List<A> actions, Consumer<List<A>> property) {
    String said = actions.stream().map(a -> "  " + a).collect(Collectors.joining("\n", "\n", "\n"));
    Throwable why = failure(actions, property).orElseGet(() -> new AssertionError("not again"));
    throw new AssertionError("it is enough to do" + said + why.getMessage(), why);
  }

  private static <A> Optional<Throwable> failure(List<A> actions, Consumer<List<A>> property) {
    try {
      property.accept(actions);
      return Optional.empty();
    } catch (RuntimeException | AssertionError e) {
      return Optional.of(e);
    }
  }
}
