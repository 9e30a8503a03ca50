package metrix.core.sheet;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import metrix.core.xlsx.BadWorkbook;
import metrix.core.xlsx.Layout;
import metrix.core.xlsx.Workbook;
import metrix.core.xlsx.XlsxCell;
import metrix.model.Problem;

/// Takes the rows of a workbook, and says what its sheet shows otherwise than it holds.
final class XlsxLines {
  private static final int SHOWN = 20;

  private XlsxLines() {}

  /// Reads the first sheet of a workbook into a table.
  static void read(byte[] xlsx, SheetTable table) {
    try {
      Workbook.Seen seen =
          Workbook.read(xlsx, Header.MAX_COLUMNS, (number, cells) -> take(number, cells, table));
      tell(seen, table);
    } catch (BadWorkbook e) {
      table.tell(Problem.error("sheet", e.what(), e.fix()));
    }
  }

  private static boolean take(int number, List<XlsxCell> cells, SheetTable table) {
    for (int i = 0; i < cells.size(); i++) {
      refuse(number, i, cells.get(i), table);
    }
    return table.take(
        number, cells.stream().map(c -> c.kind() == XlsxCell.Kind.VALUE ? c.text() : "").toList());
  }

  private static void refuse(int row, int column, XlsxCell cell, SheetTable table) {
    String shown = "“" + Cells.shown(cell.text()) + "”";
    switch (cell.kind()) {
      case VALUE -> {}
      case FORMULA ->
          table.refuse(
              row,
              column,
              "The cell holds a formula, " + shown + ". Formulas are not computed here.",
              "Copy the cell and paste it as a value.");
      case FAILED ->
          table.refuse(
              row, column, "The cell holds the error " + shown + ".", "Write the value itself.");
      case ROUNDED ->
          table.refuse(
              row,
              column,
              "The number "
                  + shown
                  + " has more than 15 digits; spreadsheet programs lose the rest.",
              "Give the column the format Text and write the number again.");
    }
  }

  private static void tell(Workbook.Seen seen, SheetTable table) {
    if (!seen.others().isEmpty()) {
      table.tell(
          Problem.warning(
              "sheet",
              "Only the sheet “%s” is read; the workbook has %d more."
                  .formatted(Cells.shown(seen.sheet()), seen.others().size()),
              "Move the rows of the others to it if they were meant."));
    }
    BitSet rows = seen.layout().hiddenRows();
    if (!rows.isEmpty()) {
      table.tell(
          Problem.warning(
              "row " + Cells.numbers(rows),
              rows.cardinality() == 1
                  ? "The row is hidden in the workbook; it is read all the same."
                  : rows.cardinality()
                      + " rows are hidden in the workbook; they are read all the same.",
              "Delete hidden rows that are not meant."));
    }
    String columns =
        seen.layout().hiddenColumns().stream()
            .boxed()
            .flatMap(i -> table.column(i).stream())
            .map(Column::title)
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
    if (!columns.isEmpty()) {
      table.tell(
          Problem.warning(
              "row 1",
              "Hidden in the workbook, but read all the same: " + columns + ".",
              "Delete hidden columns that are not meant."));
    }
    seen.layout().merged().forEach(range -> merged(range, table));
  }

  /// All cells of a merged range but the first are empty: what people see in them is not there.
  private static void merged(Layout.Range range, SheetTable table) {
    if (range.row() <= table.lastRow() && range.column() < table.width()) {
      table.refuse(
          range.row(),
          range.column(),
          "The cells " + range.text() + " are merged: only the first one holds the value.",
          "Unmerge them and fill in each cell.");
    }
  }
}
