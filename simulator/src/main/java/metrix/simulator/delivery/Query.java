package metrix.simulator.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import metrix.simulator.state.Node;

/// A question about delivery.
///
/// @param adSets the ad sets to look at
/// @param ads which of their ads count
/// @param windows first and last day of each line of time
public record Query(
    List<Node> adSets,
    Predicate<Node> ads,
    Level level,
    List<Window> windows,
    List<String> breakdowns) {
  /// What one row stands for.
  public enum Level {
    ACCOUNT,
    CAMPAIGN,
    ADSET,
    AD
  }

  /// Days from the first to the last, both included.
  public record Window(LocalDate first, LocalDate last) {}

  public Query {
    adSets = List.copyOf(adSets);
    windows = List.copyOf(windows);
    breakdowns = List.copyOf(breakdowns);
  }
}
