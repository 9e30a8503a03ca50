package metrix.simulator.delivery;

import java.util.List;
import metrix.simulator.state.Budget;

/// Lifetime budgets: spread evenly over the whole schedule; after a change, what is left is spread
/// over what is left of it.
final class Lifetime {
  // The end of a campaign whose ad sets do not tell theirs (unverified: Meta asks for one of them).
  private static final long MONTH = 30L * 86_400;

  private Lifetime() {}

  /// Minor units for each second from the budget's moment on.
  ///
  /// @param start epoch second at which the schedule begins
  /// @param end epoch second for budgets whose own end is open, 0 when that is unknown too
  static double perSecond(List<Budget> budgets, Budget wanted, long start, long end) {
    double planned = 0;
    double rate = 0;
    long since = start;
    for (Budget budget : budgets) {
      if (!budget.lifetime()) {
        continue;
      }
      long from = Math.max(start, budget.since());
      planned += rate * Math.max(0, from - since);
      long until = budget.until() != Budget.OPEN ? budget.until() : end > 0 ? end : start + MONTH;
      rate = until > from ? Math.max(0, budget.amount() - planned) / (until - from) : 0;
      since = from;
      if (budget.equals(wanted)) {
        return rate;
      }
    }
    return rate;
  }
}
