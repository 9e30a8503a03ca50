package metrix.core.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.model.Checked;
import metrix.model.Problem;

/// Cuts the text of a sheet into rows and cells and judges its form: names, widths, empty rows.
final class SheetTable {
  /// The most rows that are read.
  static final int MAX_ROWS = 50_000;

  private static final int MAX_CELL = 1 << 20;

  private final List<Problem> problems = new ArrayList<>();
  private final List<SheetRow> rows = new ArrayList<>();
  private final List<Integer> emptyRows = new ArrayList<>();
  private Optional<Header> header = Optional.empty();

  private SheetTable() {}

  static Checked<List<SheetRow>> read(String text) {
    var table = new SheetTable();
    try (var records =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_CELL)
            .ofCsvRecord(text)) {
      int number = 0;
      for (CsvRecord line : records) {
        if (!table.take(++number, line)) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      table.problems.add(unreadable(table));
    }
    return table.judged();
  }

  /// Spreadsheet programs of some countries separate by semicolons or tabs. Names of columns hold
  /// none of the three, so the first line tells.
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.indexOf(',') >= 0
        ? ','
        : first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }

  /// Takes a line; false when reading on makes no sense.
  private boolean take(int number, CsvRecord line) {
    if (header.isEmpty()) {
      Checked<Header> read = Header.read(line.getFields());
      problems.addAll(read.problems());
      header = read.value();
      return header.isPresent();
    }
    if (line.getFields().stream().allMatch(String::isBlank)) {
      emptyRows.add(number);
      return true;
    }
    if (rows.size() == MAX_ROWS) {
      problems.add(
          Problem.error(
              "row " + number,
              "The sheet has more than 50,000 rows.",
              "Split it into several sheets and launch each."));
      return false;
    }
    rows.add(row(number, line, header.get().columns()));
    return true;
  }

  private SheetRow row(int number, CsvRecord line, List<Optional<Column>> columns) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (int i = 0; i < line.getFieldCount(); i++) {
      String text = Cells.unguarded(line.getField(i));
      Optional<Column> column = i < columns.size() ? columns.get(i) : Optional.empty();
      if (text.isBlank()) {
        continue;
      }
      if (column.filter(Column::comesLater).isPresent()) {
        problems.add(Later.column(number, column.get(), text));
      } else if (column.isPresent()) {
        cells.put(column.get(), text);
      } else {
        problems.add(
            Problem.error(
                "row " + number,
                "A cell beyond the named columns holds “" + Cells.shown(text) + "”.",
                "Name its column in row 1, or quote a cell that holds the separator."));
      }
    }
    return new SheetRow(number, cells);
  }

  private Checked<List<SheetRow>> judged() {
    if (header.isPresent()) {
      int last = rows.isEmpty() ? 0 : rows.getLast().row();
      List<Integer> inside = emptyRows.stream().filter(r -> r < last).toList();
      if (!inside.isEmpty()) {
        String where = inside.stream().map(String::valueOf).collect(Collectors.joining(", "));
        problems.add(
            Problem.warning(
                "row " + where,
                inside.size() == 1
                    ? "The row is empty and is skipped."
                    : inside.size() + " rows are empty and are skipped.",
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
    return Checked.of(List.copyOf(rows), problems);
  }

  private static Problem unreadable(SheetTable table) {
    int after = table.rows.isEmpty() ? 1 : table.rows.getLast().row();
    return Problem.error(
        "row " + (after + 1),
        "The row cannot be read as CSV: a quotation mark is left open or stands inside a cell undoubled, or a cell is longer than 1 MB.",
        "Save the sheet again from the spreadsheet program.");
  }
}
