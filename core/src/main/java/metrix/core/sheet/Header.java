package metrix.core.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.model.Checked;
import metrix.model.Problem;

/// The first row of a sheet: which column stands where.
///
/// @param columns by position; empty where a nameless column stands, whose cells must be empty
record Header(List<Optional<Column>> columns) {
  /// The most columns that are read.
  static final int MAX_COLUMNS = 200;

  private static final Set<Column> BUDGETS =
      Set.of(
          Column.CAMPAIGN_DAILY_BUDGET, Column.CAMPAIGN_LIFETIME_BUDGET,
          Column.AD_SET_DAILY_BUDGET, Column.AD_SET_LIFETIME_BUDGET);

  Header {
    columns = List.copyOf(columns);
  }

  static Checked<Header> read(List<String> titles) {
    if (titles.size() > MAX_COLUMNS) {
      return Checked.wrong(
          Problem.error(
              "row 1",
              "The sheet has " + titles.size() + " columns.",
              "A sheet has at most " + MAX_COLUMNS + "; remove the empty ones at the right."));
    }
    var problems = new ArrayList<Problem>();
    var columns = new ArrayList<Optional<Column>>();
    var seen = EnumSet.noneOf(Column.class);
    for (String title : titles) {
      Optional<Column> column = Column.of(title);
      if (column.isEmpty() && !title.isBlank()) {
        problems.add(unknown(title.strip()));
      }
      if (column.isPresent() && !seen.add(column.get())) {
        problems.add(
            Problem.error(
                "row 1, " + column.get().title(),
                "The column “" + column.get().title() + "” stands there twice.",
                "Keep one of them."));
      }
      columns.add(column);
    }
    problems.addAll(missing(seen));
    return Checked.of(new Header(columns), problems);
  }

  private static Problem unknown(String title) {
    List<String> known = Arrays.stream(Column.values()).map(Column::title).toList();
    return Problem.error(
        "row 1, " + title,
        "There is no column “" + title + "”.",
        Nearest.to(title.toLowerCase(Locale.ROOT), known)
            .map(near -> "Did you mean “" + near + "”?")
            .orElse("Remove it, or rename it to a column of the launch sheet."));
  }

  private static List<Problem> missing(EnumSet<Column> seen) {
    var problems = new ArrayList<Problem>();
    String absent =
        Arrays.stream(Column.values())
            .filter(c -> c.required() && !seen.contains(c))
            .map(Column::title)
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      problems.add(
          Problem.error(
              "row 1",
              "Required columns are missing: " + absent + ".",
              "Add them; the cells of special_ad_categories may stay empty, which means none."));
    }
    if (Collections.disjoint(seen, BUDGETS)) {
      problems.add(
          Problem.error(
              "row 1",
              "There is no column with a budget.",
              "Add ad_set_daily_budget, or campaign_daily_budget."));
    }
    return problems;
  }
}
