package metrix.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// The times of one contender in one race, in seconds.
///
/// @param factor by which a shorter launch is extrapolated; 1 for none
record Figures(String who, double factor, List<Double> seconds) {
  Figures(String who, double factor) {
    this(who, factor, new ArrayList<>());
  }

  double median() {
    List<Double> sorted = new ArrayList<>(seconds);
    Collections.sort(sorted);
    return factor * sorted.get(sorted.size() / 2);
  }

  double least() {
    return factor * Collections.min(seconds);
  }

  /// A line of the table, with how many times longer than another it took.
  String line(Figures than) {
    return String.format(
        Locale.ROOT,
        "| %s%s | %.2f | %.2f | %d | %.1f |",
        who,
        factor == 1 ? "" : ", extrapolated",
        median(),
        least(),
        seconds.size(),
        median() / than.median());
  }
}
