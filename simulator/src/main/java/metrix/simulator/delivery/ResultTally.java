package metrix.simulator.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/// The results of one row while it is added up, ad set by ad set: each counts towards its own goal
/// only, so that a purchase that an ad set for link clicks made is no result.
final class ResultTally {
  private static final long[] NOTHING = {};

  private static final class Sum {
    private long count;
    private long spend;
    private double missed = 1;
  }

  private final Map<Results.Result, Sum> sums = new LinkedHashMap<>(2);
  private long[] before = NOTHING;
  private boolean settled;

  /// Notes that more is about to be added; what stands there belongs to the ad sets that ended.
  void reopen(long[] counts) {
    if (settled) {
      before = counts.clone();
      settled = false;
    }
  }

  /// Ends an ad set's part.
  ///
  /// @param missed share of all people whom the ad set did not reach
  void settle(Results.Result goal, long[] counts, double missed) {
    if (settled) {
      return;
    }
    settled = true;
    Sum sum = sums.computeIfAbsent(goal, key -> new Sum());
    sum.count += goal.count(in(counts)) - goal.count(in(before));
    sum.spend += in(counts).applyAsLong(Measure.SPEND) - in(before).applyAsLong(Measure.SPEND);
    sum.missed *= missed;
  }

  // A question without conversions has fewer places, and asks for no results.
  private static ToLongFunction<Measure> in(long[] counts) {
    return measure -> measure.slot() < counts.length ? counts[measure.slot()] : 0;
  }

  void merge(ResultTally other) {
    other.sums.forEach((goal, more) -> {
      Sum sum = sums.computeIfAbsent(goal, key -> new Sum());
      sum.count += more.count;
      sum.spend += more.spend;
      sum.missed *= more.missed;
    });
  }

  List<Results.Total> totals() {
    return sums.entrySet().stream()
        .map(entry -> {
          Sum sum = entry.getValue();
          String indicator = entry.getKey().indicator();
          long count = indicator.equals("reach") ? Row.people(sum.missed, sum.count) : sum.count;
          return new Results.Total(indicator, count, sum.spend);
        })
        .toList();
  }
}
