package metrix.simulator.delivery;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import metrix.simulator.state.Node;

/// One line of a report while it is added up: counts, and the people reached.
///
/// Reach is not the sum of parts: under it lie sets of people. The impressions of an ad set meet
/// people of its audience at random, some again and again; the audiences of ad sets are random
/// parts of one pool and overlap. What is told is the expected size of the union.
public final class Row {
  // People who may see ads of one account at all.
  private static final double POOL = 9_000_000;

  private final Node ad;
  private final AdSetDays sample;
  private final LocalDate start;
  private final LocalDate stop;
  private final Segment segment;
  private final long[] counts;
  private final ResultTally results = new ResultTally();
  private final Set<String> settings = new LinkedHashSet<>(2);
  private double missed = 1;
  private long pending;

  Row(Node ad, AdSetDays sample, Query.Window window, Segment segment, int slots) {
    this.ad = ad;
    this.sample = sample;
    this.start = window.first();
    this.stop = window.last();
    this.segment = segment;
    this.counts = new long[slots];
  }

  /// Adds the counts of an ad of an ad set on a day, or a slice of them; whether they are the first
  /// since [#settle].
  boolean add(AdSetDays from, long[] more) {
    boolean first = pending == 0;
    results.reopen(counts);
    for (int i = 0; i < Math.min(counts.length, Measure.FIRST_CONVERSION); i++) {
      counts[i] += more[i];
    }
    for (int i = Measure.FIRST_CONVERSION; i < counts.length; i += Measure.PARTS + 1) {
      long any = 0;
      for (int part = 1; part <= Measure.PARTS; part++) {
        counts[i + part] += more[i + part];
        any |= more[i + part];
      }
      counts[i] += any == 0 ? 0 : from.attribution().count(more, i + 1);
    }
    pending += more[Measure.IMPRESSIONS.slot()];
    return first;
  }

  /// Ends an ad set's part: its impressions become people.
  void settle(AdSetDays from, double audience) {
    settings.add(from.attribution().name());
    double people = Math.max(1, audience * segment.people());
    double reached = people * -Math.expm1(-pending / people);
    double left = 1 - Math.min(0.999, reached / POOL);
    missed *= left;
    results.settle(from.result(), counts, left);
    pending = 0;
  }

  /// Takes in the same line of other ad sets.
  void merge(Row other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    results.merge(other.results);
    settings.addAll(other.settings);
    missed *= other.missed;
  }

  /// Any ad of the row: it tells the id and name of the row's level.
  public Node ad() {
    return ad;
  }

  public Node adSet() {
    return sample.node();
  }

  public Node campaign() {
    return sample.campaign().node();
  }

  /// Its results: one kind for each goal that its ad sets have.
  public List<Results.Total> results() {
    return results.totals();
  }

  /// The attribution settings of the ad sets that are in it.
  public Set<String> attributionSettings() {
    return settings;
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

  /// What a window alone counts; for what happens on Meta it is all the same.
  public long count(Measure measure, AttributionWindow window) {
    return measure.late()
        ? window.count(counts, measure.slot() + 1)
        : window == AttributionWindow.VIEW_1D || window == AttributionWindow.ENGAGED_1D
            ? 0
            : count(measure);
  }

  public long reach() {
    return people(missed, count(Measure.IMPRESSIONS));
  }

  /// People behind some impressions.
  ///
  /// @param missed share of all people whom they did not reach
  static long people(double missed, long impressions) {
    long reach = Math.round(POOL * (1 - missed));
    return Math.clamp(reach, Math.min(1, impressions), impressions);
  }

  /// How many different people made some number of clicks.
  public long people(long clicks) {
    long reach = reach();
    return reach == 0
        ? 0
        : Math.clamp(
            Math.round(reach * -Math.expm1(-clicks * 1.06 / reach)),
            clicks > 0 ? 1 : 0,
            Math.min(clicks, reach));
  }
}
