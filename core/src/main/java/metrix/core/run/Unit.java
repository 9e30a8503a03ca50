package metrix.core.run;

import java.util.List;
import java.util.Optional;
import metrix.core.plan.Step;

/// Steps that go out in one request, in an order in which each comes after those it needs.
record Unit(Way way, List<Step> steps) {
  /// How the steps go out.
  enum Way {
    /// The only step, as a call of its own.
    ALONE,
    /// As parts of a batch.
    BATCH,
    /// Images in a zip.
    ZIP,
    /// Nothing goes out: Meta is asked whether it still has these images.
    LOOK
  }

  Unit {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || (way == Way.ALONE && steps.size() > 1)) {
      throw new IllegalArgumentException(way + " with " + steps.size() + " steps");
    }
  }

  /// One step alone, or several as a batch.
  static Unit of(List<Step> steps) {
    return new Unit(steps.size() == 1 ? Way.ALONE : Way.BATCH, steps);
  }

  /// The place of a step in the request; empty when it is not in it.
  Optional<Integer> place(int step) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).number() == step) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
