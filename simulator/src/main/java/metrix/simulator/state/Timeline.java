package metrix.simulator.state;

import java.util.ArrayList;
import java.util.List;

/// When an object was switched on, which budget it had and when Meta held it back: what makes past
/// delivery stay as it was. All times are epoch seconds.
///
/// @param switches the first switches on, the second off, and so on
/// @param budgets in order of time
/// @param blocks pairs of from and to in which nothing is shown
public record Timeline(List<Long> switches, List<Budget> budgets, List<Long> blocks) {
  public static final Timeline OFF = new Timeline(List.of(), List.of(), List.of());

  public Timeline {
    switches = List.copyOf(switches);
    budgets = List.copyOf(budgets);
    blocks = List.copyOf(blocks);
  }

  public static Timeline since(long second) {
    return switched(List.of(second));
  }

  public static Timeline switched(List<Long> switches) {
    return new Timeline(switches, List.of(), List.of());
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
    return new Timeline(more, budgets, blocks);
  }

  /// The same with another budget from its moment on.
  public Timeline budgeted(Budget budget) {
    boolean known = budgets.isEmpty() ? budget.amount() == 0 : budgets.getLast().same(budget);
    if (known) {
      return this;
    }
    List<Budget> more = new ArrayList<>(budgets);
    more.add(budget);
    return new Timeline(switches, more, blocks);
  }

  /// How often the amount was changed after a moment; the budget of the creation does not count.
  public int changesSince(long second) {
    int changes = 0;
    for (int i = 1; i < budgets.size(); i++) {
      boolean other = budgets.get(i).amount() != budgets.get(i - 1).amount();
      changes += other && budgets.get(i).since() > second ? 1 : 0;
    }
    return changes;
  }

  /// The budget in force at a second; before the first one, the first.
  public Budget budgetAt(long second) {
    Budget now = budgets.isEmpty() ? Budget.daily(0, 0) : budgets.getFirst();
    for (Budget budget : budgets) {
      if (budget.since() <= second) {
        now = budget;
      }
    }
    return now;
  }

  /// The same held back by a review from a moment on; what an earlier review forbade ends there.
  public Timeline reviewed(Review review, long from) {
    long to =
        review.verdict() == Review.Verdict.FINE
            ? Math.max(from, review.ends().getEpochSecond())
            : Long.MAX_VALUE;
    List<Long> more = new ArrayList<>(blocks);
    int last = more.size() - 1;
    if (last > 0 && more.get(last) > from) {
      more.set(last, Math.max(from, more.get(last - 1)));
    }
    if (to > from) {
      more.add(from);
      more.add(to);
    }
    return new Timeline(switches, budgets, more);
  }
}
