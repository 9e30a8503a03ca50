package metrix.simulator.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of one group of ad sets in one window of time: all that must be added up together. A
/// group is an ad set, the ad sets of a campaign, or those of the account. For one thread.
final class Cell {
  /// A row with its place within the cell.
  record Line(long ad, int slice, Row row) {}

  private record Key(long ad, List<String> values) {}

  private final Query query;
  private final Days days;
  private final Query.Window window;
  private final Map<Key, Line> lines = new LinkedHashMap<>();

  Cell(Query query, Days days, Query.Window window) {
    this.query = query;
    this.days = days;
    this.window = window;
  }

  /// Adds an ad set's days; how much work it was, about one for each ad and day.
  long add(AdSetDays set, Slices slices) {
    int first = Math.max((int) window.first().toEpochDay(), set.firstDay(days));
    int last = Math.min((int) window.last().toEpochDay(), set.lastDay(days));
    if (first > last || slices.count() == 0) {
      return 1;
    }
    boolean[] wanted = new boolean[set.size()];
    boolean any = false;
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = set.runs(i, days, first, last) && query.ads().test(set.ad(i));
      any |= wanted[i];
    }
    if (!any) {
      return 1;
    }
    List<Row> touched = new ArrayList<>();
    for (int day = first; day <= last; day++) {
      int date = day;
      set.each(
          days,
          day,
          query.deep(),
          (ad, counts) -> {
            if (wanted[ad]) {
              spread(set, ad, counts, date, slices, touched);
            }
          });
    }
    double audience = set.audience();
    touched.forEach(row -> row.settle(set, audience));
    return (last - first + 1L) * wanted.length * (1 + slices.count() / 8);
  }

  private void spread(
      AdSetDays set, int ad, long[] counts, int day, Slices slices, List<Row> touched) {
    if (slices.whole()) {
      add(set, ad, slices, 0, counts, touched);
    } else {
      slices.cut(
          set.ad(ad).id(),
          ad,
          days,
          day,
          counts,
          query.slots(),
          (slice, part) -> add(set, ad, slices, slice, part, touched));
    }
  }

  private void add(
      AdSetDays set, int ad, Slices slices, int slice, long[] counts, List<Row> touched) {
    Segment segment = slices.segment(slice);
    long owner = query.level() == Query.Level.AD ? set.ad(ad).id() : 0;
    Row row =
        lines
            .computeIfAbsent(
                new Key(owner, segment.values()),
                key ->
                    new Line(
                        owner, slice, new Row(set.ad(ad), set, window, segment, query.slots())))
            .row();
    if (row.add(set, counts)) {
      touched.add(row);
    }
  }

  /// Takes in the rows of other ad sets of the same group.
  void merge(Cell other) {
    other.lines.forEach((key, line) -> {
      Line mine = lines.putIfAbsent(key, line);
      if (mine != null) {
        mine.row().merge(line.row());
      }
    });
  }

  /// The rows in order: ads from the newest to the oldest, slices as they stand in the breakdown.
  List<Line> lines() {
    List<Line> sorted = new ArrayList<>(lines.values());
    sorted.sort((a, b) ->
        a.ad() != b.ad() ? Long.compare(b.ad(), a.ad()) : Integer.compare(a.slice(), b.slice()));
    return sorted;
  }
}
