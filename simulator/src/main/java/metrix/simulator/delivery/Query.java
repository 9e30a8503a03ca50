package metrix.simulator.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import metrix.simulator.state.Node;

/// A question about delivery.
///
/// @param adSets the ad sets to look at, newest first
/// @param ads which of their ads count
/// @param windows first and last day of each line of time
/// @param deep whether more than impressions, spend and reach is wanted
/// @param asOf the moment from which it is seen
public record Query(
    List<Node> adSets,
    Predicate<Node> ads,
    Level level,
    List<Window> windows,
    List<String> breakdowns,
    boolean deep,
    Instant asOf) {
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

  /// The same question asked at another moment.
  public Query seenAt(Instant moment) {
    return new Query(adSets, ads, level, windows, breakdowns, deep, moment);
  }

  /// The same question for one row.
  public Query whole() {
    return new Query(adSets, ads, Level.ACCOUNT, windows, List.of(), deep, asOf);
  }

  int slots() {
    return deep ? Measure.SLOTS : Measure.SHOWN;
  }
}
