package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// Steps in the making, numbered as they come.
final class StepList {
  private final List<Step> steps = new ArrayList<>();

  /// Adds a step and gives its number.
  int add(
      Intent intent,
      String name,
      List<Integer> rows,
      List<Integer> dependsOn,
      List<FieldChange> changes) {
    int number = steps.size() + 1;
    SortedSet<Integer> needs = new TreeSet<>(dependsOn);
    steps.add(
        new Step(
            number,
            intent,
            name,
            rows.stream().filter(r -> r > 0).distinct().toList(),
            List.copyOf(needs),
            changes));
    return number;
  }

  /// Adds a step that has its number already.
  void add(Step step) {
    if (step.number() != steps.size() + 1) {
      throw new IllegalArgumentException("step " + step.number() + " after " + steps.size());
    }
    steps.add(step);
  }

  List<Step> all() {
    return List.copyOf(steps);
  }
}
