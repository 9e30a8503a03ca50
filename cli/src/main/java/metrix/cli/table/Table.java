package metrix.cli.table;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A table of results.
///
/// @param about what holds for all of it, such as the account, for JSON
/// @param rows each as long as there are columns
/// @param totals a row of Meta's own totals
public record Table(
    SequencedMap<String, String> about,
    List<Column> columns,
    List<List<Cell>> rows,
    Optional<List<Cell>> totals) {

  /// A column.
  ///
  /// @param name in JSON, CSV, filters and `--fields`
  /// @param shown whether the table for people has it
  public record Column(String name, boolean shown) {
    /// A column that every form has.
    public static Column shown(String name) {
      return new Column(name, true);
    }

    /// A column for programs only.
    public static Column hidden(String name) {
      return new Column(name, false);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// The names of the columns.
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /// The same table with the rows that a condition keeps.
  public Table where(Predicate<List<Cell>> keep) {
    return new Table(about, columns, rows.stream().filter(keep).toList(), totals);
  }

  /// The same table with some of its columns, in another order; all of them are shown.
  public Table only(List<String> wanted) {
    int[] at = wanted.stream().mapToInt(names()::indexOf).toArray();
    return new Table(
        about,
        wanted.stream().map(Column::shown).toList(),
        rows.stream().map(row -> pick(row, at)).toList(),
        totals.map(row -> pick(row, at)));
  }

  private static List<Cell> pick(List<Cell> row, int[] at) {
    return IntStream.of(at).mapToObj(row::get).toList();
  }
}
