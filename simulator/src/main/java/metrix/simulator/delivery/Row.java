package metrix.simulator.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import metrix.simulator.state.Node;

/// One line of a report while it is added up: counts, and the people reached.
///
/// Reach is not the sum of parts: people met by several ad sets count once. Each ad set reaches a
/// part of a common pool; what none of them reached is multiplied up.
public final class Row {
  // People who may see ads of one account at all.
  private static final double POOL = 9_000_000;

  private final Node sample;
  private final LocalDate start;
  private final LocalDate stop;
  private final Segment segment;
  private final long[] counts = new long[Measure.SLOTS];
  private final List<Node> adSets = new ArrayList<>();
  private double missed = 1;
  private long pending;

  Row(Node sample, LocalDate start, LocalDate stop, Segment segment) {
    this.sample = sample;
    this.start = start;
    this.stop = stop;
    this.segment = segment;
  }

  void add(int measure, long value) {
    counts[measure] += value;
    if (measure == 0) {
      pending += value;
    }
  }

  /// Ends an ad set's part: its impressions become people.
  void settle(Node adSet, double audience) {
    adSets.add(adSet);
    double people = Math.max(1, audience * segment.people());
    double reached = people * -Math.expm1(-pending / people);
    missed *= 1 - Math.min(0.999, reached / POOL);
    pending = 0;
  }

  /// Any ad of the row: it tells the ids and names of the row's level.
  public Node sample() {
    return sample;
  }

  /// The ad sets that delivered something of it.
  List<Node> adSets() {
    return adSets;
  }

  public LocalDate start() {
    return start;
  }

  public LocalDate stop() {
    return stop;
  }

  /// The values of the breakdowns in the order asked for.
  public List<String> breakdowns() {
    return segment.values();
  }

  public long count(Measure measure) {
    return counts[measure.slot()];
  }

  public long reach() {
    long impressions = count(Measure.IMPRESSIONS);
    long reach = Math.round(POOL * (1 - missed));
    return Math.clamp(reach, Math.min(1, impressions), impressions);
  }
}
