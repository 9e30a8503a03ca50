package metrix.simulator.state;

import java.util.ArrayList;
import java.util.List;

/// When an object was switched on, and which budget it had: what makes past delivery stay as it
/// was.
///
/// @param switches epoch seconds; the first switches on, the second off, and so on
/// @param budgets pairs of epoch second and daily budget in minor units, in order of time
public record Timeline(List<Long> switches, List<Long> budgets) {
  public static final Timeline OFF = new Timeline(List.of(), List.of());

  public Timeline {
    switches = List.copyOf(switches);
    budgets = List.copyOf(budgets);
  }

  public static Timeline since(long second) {
    return new Timeline(List.of(second), List.of());
  }

  public boolean on() {
    return switches.size() % 2 == 1;
  }

  /// The same with the switch set at a moment.
  public Timeline switched(boolean active, long second) {
    if (active == on()) {
      return this;
    }
    List<Long> more = new ArrayList<>(switches);
    more.add(second);
    return new Timeline(more, budgets);
  }

  public Timeline budgeted(long daily, long second) {
    if (budgetAt(Long.MAX_VALUE) == daily) {
      return this;
    }
    List<Long> more = new ArrayList<>(budgets);
    more.add(second);
    more.add(daily);
    return new Timeline(switches, more);
  }

  /// The daily budget in force at a second, in minor units; 0 for none.
  public long budgetAt(long second) {
    long daily = budgets.isEmpty() ? 0 : budgets.get(1);
    for (int i = 0; i + 1 < budgets.size() && budgets.get(i) <= second; i += 2) {
      daily = budgets.get(i + 1);
    }
    return daily;
  }
}
