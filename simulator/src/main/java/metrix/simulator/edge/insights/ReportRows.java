package metrix.simulator.edge.insights;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import metrix.simulator.delivery.Position;
import metrix.simulator.delivery.Report;
import metrix.simulator.protocol.Rows;

/// The rows of a report as a list that is entered at a cursor. A cursor holds the place of a row
/// and the moment from which the first page was seen, so that all pages tell of the same moment. In
/// an order of its own a page needs one look at all rows but keeps no more than it shows.
final class ReportRows implements Rows<Report.Placed> {
  private record Found(BigDecimal value, Report.Placed placed) {}

  private final Function<Instant, Report> reports;
  private final Predicate<Report.Placed> kept;
  private final Optional<RowOrder> order;
  private final Instant asOf;

  ReportRows(
      Function<Instant, Report> reports,
      Predicate<Report.Placed> kept,
      Optional<RowOrder> order,
      Instant asOf) {
    this.reports = reports;
    this.kept = kept;
    this.order = order;
    this.asOf = asOf;
  }

  @Override
  public List<Rows.Row<Report.Placed>> after(Optional<String> key, int count) {
    Optional<RowCursor> from = key.map(text -> RowCursor.read(text, asOf));
    Instant seen = from.map(RowCursor::asOf).orElse(asOf);
    Report report = reports.apply(seen);
    if (order.isPresent()) {
      return keyed(best(report, order.get(), from, count, true), seen);
    }
    List<Found> found = new ArrayList<>();
    if (count > 0) {
      report.forward(from.map(RowCursor::at), placed -> take(found, placed, count));
    }
    return keyed(found, seen);
  }

  @Override
  public List<Rows.Row<Report.Placed>> before(String key, int count) {
    RowCursor from = RowCursor.read(key, asOf);
    Report report = reports.apply(from.asOf());
    List<Found> found = new ArrayList<>();
    if (order.isPresent()) {
      found.addAll(best(report, order.get(), Optional.of(from), count, false));
    } else if (count > 0) {
      report.backward(from.at(), placed -> take(found, placed, count));
    }
    Collections.reverse(found);
    return keyed(found, from.asOf());
  }

  @Override
  public int total() {
    int[] count = new int[1];
    reports
        .apply(asOf)
        .forward(
            Optional.empty(),
            placed -> {
              count[0] += kept.test(placed) ? 1 : 0;
              return true;
            });
    return count[0];
  }

  private boolean take(List<Found> found, Report.Placed placed, int count) {
    if (kept.test(placed)) {
      found.add(new Found(BigDecimal.ZERO, placed));
    }
    return found.size() < count;
  }

  // The first rows beyond a place, nearest first.
  private List<Found> best(
      Report report, RowOrder by, Optional<RowCursor> from, int count, boolean forward) {
    Comparator<Found> inOrder =
        Comparator.comparing(Found::value, by.comparator())
            .thenComparing(found -> found.placed().at(), Position.IN_ORDER);
    Comparator<Found> nearest = forward ? inOrder : inOrder.reversed();
    PriorityQueue<Found> best = new PriorityQueue<>(nearest.reversed());
    report.forward(
        Optional.empty(),
        placed -> {
          if (kept.test(placed)) {
            Found found = new Found(by.value(placed.row()), placed);
            boolean beyond =
                from.isEmpty() || nearest.compare(found, found(from.get(), placed)) > 0;
            if (beyond && (best.size() < count || nearest.compare(found, best.element()) < 0)) {
              best.add(found);
              if (best.size() > count) {
                best.remove();
              }
            }
          }
          return true;
        });
    List<Found> sorted = new ArrayList<>(best);
    sorted.sort(nearest);
    return sorted;
  }

  private static Found found(RowCursor cursor, Report.Placed any) {
    return new Found(cursor.value(), new Report.Placed(cursor.at(), any.row()));
  }

  private static List<Rows.Row<Report.Placed>> keyed(List<Found> found, Instant seen) {
    return found.stream()
        .map(one ->
            new Rows.Row<>(
                new RowCursor(one.placed().at(), one.value(), seen).text(), one.placed()))
        .toList();
  }
}
