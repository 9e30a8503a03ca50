package metrix.cli.table;

import java.util.List;
import java.util.stream.Collectors;
import metrix.core.sheet.Cells;

/// A table as CSV. Totals are left out: a program that sums a column would count them twice.
final class CsvText {
  private CsvText() {}

  static String of(Table table) {
    var text = new StringBuilder(line(table.names()));
    for (List<Cell> row : table.rows()) {
      text.append(line(row.stream().map(cell -> Cells.guarded(cell.text())).toList()));
    }
    return text.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(CsvText::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String cell) {
    return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + cell.replace("\"", "\"\"") + '"'
        : cell;
  }
}
