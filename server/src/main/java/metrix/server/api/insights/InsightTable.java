package metrix.server.api.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The answer to a question about delivery and results.
///
/// @param resultLabel what all rows count as a result, when they count the same
/// @param totals absent without delivery
/// @param totalsSource always `meta`
/// @param notes what to know when reading it
public record InsightTable(
    InsightsLevel level,
    LocalDate since,
    LocalDate until,
    String timeZone,
    String currency,
    boolean daily,
    List<String> breakdowns,
    Instant asOf,
    long ageSeconds,
    Optional<String> resultLabel,
    InsightColumns columns,
    Optional<InsightTotals> totals,
    String totalsSource,
    int rows,
    List<String> notes) {
  public InsightTable {
    breakdowns = List.copyOf(breakdowns);
    notes = List.copyOf(notes);
  }
}
