package metrix.core.plan;

import java.util.List;
import java.util.Map;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// An edit that rows of a sheet ask for.
///
/// @param rows of the sheet that ask for it
/// @param cells where each field of the edit stands: `dailyBudget` in `row 3, ad_set_daily_budget`
public record RowEdit(Edit edit, List<Integer> rows, Map<String, String> cells) {
  public RowEdit {
    rows = List.copyOf(rows);
    cells = Map.copyOf(cells);
  }

  public ObjectId object() {
    return edit.object();
  }

  /// A problem of the edit, at the cell that it speaks of.
  Problem placed(Problem problem) {
    String prefix = object().value() + ".";
    String field =
        problem.at().startsWith(prefix) ? problem.at().substring(prefix.length()) : problem.at();
    String row = rows.isEmpty() ? problem.at() : "row " + rows.getFirst();
    return new Problem(
        cells.getOrDefault(field, row),
        problem.what(),
        problem.fix(),
        problem.severity(),
        problem.checkedBy());
  }
}
