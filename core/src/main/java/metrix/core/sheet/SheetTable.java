package metrix.core.sheet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.model.Checked;
import metrix.model.Problem;

/// Takes the lines of a sheet, whatever file they come from, and judges their form: names, widths,
/// empty rows.
final class SheetTable {
  /// The most rows that are read.
  static final int MAX_ROWS = 50_000;

  private static final int MOST_TOLD = 1_000;
  private static final int MOST_SHARED = 200_000;
  private static final int LONGEST_SHARED = 500;

  private final List<Problem> problems = new ArrayList<>();
  private final List<SheetRow> rows = new ArrayList<>();
  private final BitSet emptyRows = new BitSet();
  private final Map<String, String> shared = new HashMap<>();
  private Optional<Header> header = Optional.empty();
  private int untold;

  /// Takes a line; false when reading on makes no sense.
  boolean take(int number, List<String> fields) {
    if (header.isEmpty()) {
      Checked<Header> read = Header.read(number, fields);
      tell(read.problems());
      header = read.value();
      return header.isPresent();
    }
    if (fields.stream().allMatch(String::isBlank)) {
      emptyRows.set(number);
      return true;
    }
    if (rows.size() == MAX_ROWS) {
      tell(
          Problem.error(
              "row " + number,
              "The sheet has more than 50,000 rows.",
              "Split it into several sheets and launch each."));
      return false;
    }
    skipTo(number);
    rows.add(row(number, fields, header.get()));
    return true;
  }

  /// Keeps what is wrong. Nobody reads more than the first thousand.
  void tell(Problem problem) {
    if (problems.size() < MOST_TOLD) {
      problems.add(problem);
    } else {
      untold++;
    }
  }

  void tell(List<Problem> more) {
    more.forEach(this::tell);
  }

  /// Says what is wrong with a cell.
  ///
  /// @param column counted from 0
  void refuse(int number, int column, String what, String fix) {
    tell(Problem.error(at(number, column), what, fix));
  }

  /// The column that stands at a place, counted from 0.
  Optional<Column> column(int place) {
    return header.filter(h -> place < h.columns().size()).flatMap(h -> h.columns().get(place));
  }

  /// How many columns the sheet has.
  int width() {
    return header.map(h -> h.columns().size()).orElse(0);
  }

  /// The number of the last row with something in it.
  int lastRow() {
    return rows.isEmpty() ? 1 : rows.getLast().row();
  }

  /// The rows, when nothing is wrong with their form.
  Checked<List<SheetRow>> judged() {
    if (header.isPresent()) {
      emptyRows.clear(lastRow(), Math.max(lastRow(), emptyRows.length()));
      if (!emptyRows.isEmpty()) {
        problems.add(
            Problem.warning(
                "row " + Cells.numbers(emptyRows),
                emptyRows.cardinality() == 1
                    ? "The row is empty and is skipped."
                    : emptyRows.cardinality() + " rows are empty and are skipped.",
                "Fill in what is missing if an ad was meant here."));
      }
    }
    if (rows.isEmpty() && problems.stream().noneMatch(Problem::isError)) {
      problems.add(
          Problem.error(
              "sheet",
              "The sheet has no rows.",
              "Write the names of the columns in row 1 and an ad in each row below."));
    }
    if (untold > 0) {
      problems.add(
          Problem.error(
              "sheet",
              "There are " + untold + " problems more.",
              "Mend the first ones; many of the others may go with them."));
    }
    return Checked.of(List.copyOf(rows), problems);
  }

  /// Workbooks leave out rows with nothing in them.
  private void skipTo(int number) {
    int next = rows.isEmpty() ? header.map(Header::row).orElse(1) + 1 : lastRow() + 1;
    emptyRows.set(next, Math.max(next, number));
  }

  private SheetRow row(int number, List<String> fields, Header names) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (int i = 0; i < fields.size(); i++) {
      String text = Cells.unguarded(fields.get(i));
      Optional<Column> column = column(i);
      if (text.isBlank()) {
        continue;
      }
      if (column.isPresent()) {
        cells.put(column.get(), shared(text));
      } else {
        tell(
            Problem.error(
                "row " + number,
                "A cell beyond the named columns holds “" + Cells.shown(text) + "”.",
                "Name its column in row 1, or quote a cell that holds the separator."));
      }
    }
    return new SheetRow(number, cells, names.named());
  }

  /// Rows repeat their campaigns and texts; each is held once.
  private String shared(String text) {
    if (text.length() > LONGEST_SHARED || shared.size() >= MOST_SHARED) {
      return shared.getOrDefault(text, text);
    }
    return shared.computeIfAbsent(text, same -> same);
  }

  private String at(int number, int place) {
    return "row " + number + column(place).map(c -> ", " + c.title()).orElse("");
  }
}
