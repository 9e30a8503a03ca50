package metrix.core.sheet;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.template.Template;
import metrix.model.Checked;
import metrix.model.Problem;

/// Fills in the fields of names and URL parameters, row by row: `{date}`, `{country}`, `{file}`,
/// `{n}`, and every column by its name. Names are made from the campaign down, so a name may use
/// those above it.
final class SheetNames {
  /// Columns of names.
  static final List<Column> NAMES = List.of(Column.CAMPAIGN, Column.AD_SET, Column.AD);

  /// Columns whose cells are templates, in the order in which they are made.
  static final List<Column> MADE =
      List.of(Column.CAMPAIGN, Column.AD_SET, Column.AD, Column.URL_PARAMETERS);

  private final LocalDate today;
  private final List<Problem> problems;
  private final Map<Column, Map<String, Integer>> counts = new EnumMap<>(Column.class);

  private SheetNames(LocalDate today, List<Problem> problems) {
    this.today = today;
    this.problems = problems;
  }

  /// The rows with their names made.
  ///
  /// @param today at the ad account
  /// @param problems takes what is wrong; such a cell stays as it is
  static List<SheetRow> fill(List<SheetRow> rows, LocalDate today, List<Problem> problems) {
    var names = new SheetNames(today, problems);
    return rows.stream().map(names::fill).toList();
  }

  private SheetRow fill(SheetRow row) {
    SheetRow made = row;
    for (Column column : MADE) {
      String text = row.text(column);
      if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
        made = made.with(column, made(made, column, text));
      }
    }
    return made;
  }

  private String made(SheetRow row, Column column, String text) {
    Checked<Template> template =
        column == Column.URL_PARAMETERS
            ? Template.ofUrlParameters(text, row.at(column))
            : Template.ofName(text, row.at(column));
    problems.addAll(template.problems());
    Optional<Checked<String>> filled =
        template.value().map(t -> t.fill(new RowValues(row, column, count(column, text), today)));
    filled.ifPresent(f -> problems.addAll(f.problems()));
    return filled.flatMap(Checked::value).orElse(text);
  }

  /// Counts the rows with the same template in the same column, from 1.
  private int count(Column column, String text) {
    return counts.computeIfAbsent(column, _ -> new HashMap<>()).merge(text, 1, Integer::sum);
  }
}
