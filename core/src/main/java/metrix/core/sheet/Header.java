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
import metrix.rules.Nearest;

/// The first row of a sheet: which column stands where.
///
/// @param row its number, 1 unless a workbook has empty rows above it
/// @param columns by position; empty where a nameless column stands, whose cells must be empty
/// @param named the columns that are there
record Header(int row, List<Optional<Column>> columns, Set<Column> named) {
  /// The most columns that are read.
  static final int MAX_COLUMNS = 200;

  private static final Set<Column> BUDGETS =
      Set.of(
          Column.CAMPAIGN_DAILY_BUDGET, Column.CAMPAIGN_LIFETIME_BUDGET,
          Column.AD_SET_DAILY_BUDGET, Column.AD_SET_LIFETIME_BUDGET);

  /// With one of these, rows may change what is there, which needs no other column.
  private static final Set<Column> IDS = Set.of(Column.CAMPAIGN_ID, Column.AD_SET_ID, Column.AD_ID);

  Header {
    columns = List.copyOf(columns);
    named = Collections.unmodifiableSet(named);
  }

  static Checked<Header> read(int row, List<String> titles) {
    if (titles.size() > MAX_COLUMNS) {
      return Checked.wrong(
          Problem.error(
              "row " + row,
              "The sheet has more than " + MAX_COLUMNS + " columns.",
              "Remove the empty ones at the right."));
    }
    String at = "row " + row;
    var problems = new ArrayList<Problem>();
    var columns = new ArrayList<Optional<Column>>();
    var seen = EnumSet.noneOf(Column.class);
    for (String title : titles) {
      Optional<Column> column = Column.of(title);
      if (column.isEmpty() && !title.isBlank()) {
        problems.add(unknown(at, title.strip()));
      }
      if (column.isPresent() && !seen.add(column.get())) {
        problems.add(
            Problem.error(
                at + ", " + column.get().title(),
                "The column “" + column.get().title() + "” stands there twice.",
                "Keep one of them."));
      }
      columns.add(column);
    }
    if (Collections.disjoint(seen, IDS)) {
      problems.addAll(missing(at, seen));
    }
    return Checked.of(new Header(row, columns, seen), problems);
  }

  private static Problem unknown(String at, String title) {
    List<String> known = Arrays.stream(Column.values()).map(Column::title).toList();
    return Problem.error(
        at + ", " + title,
        "There is no column “" + title + "”.",
        Nearest.to(title.toLowerCase(Locale.ROOT), known)
            .map(near -> "Did you mean “" + near + "”?")
            .orElse("Remove it, or rename it to a column of the launch sheet."));
  }

  private static List<Problem> missing(String at, EnumSet<Column> seen) {
    var problems = new ArrayList<Problem>();
    String absent =
        Arrays.stream(Column.values())
            .filter(c -> c.required() && !seen.contains(c))
            .map(Column::title)
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      problems.add(
          Problem.error(
              at,
              "Required columns are missing: " + absent + ".",
              "Add them; the cells of special_ad_categories may stay empty, which means none."));
    }
    if (Collections.disjoint(seen, BUDGETS)) {
      problems.add(
          Problem.error(
              at,
              "There is no column with a budget.",
              "Add ad_set_daily_budget, or campaign_daily_budget."));
    }
    return problems;
  }
}
