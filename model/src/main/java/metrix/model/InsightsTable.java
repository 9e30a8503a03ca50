package metrix.model;

import java.util.List;
import java.util.Optional;

/// The answer to a question about delivery and results.
///
/// @param totals Meta's own totals over all rows: the only true reach; empty without delivery
public record InsightsTable(InsightsQuery query, List<InsightsRow> rows, Optional<Metrics> totals) {
  public InsightsTable {
    rows = List.copyOf(rows);
  }
}
