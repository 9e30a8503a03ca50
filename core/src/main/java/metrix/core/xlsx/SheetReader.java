package metrix.core.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the part of a sheet and hands its rows on, so that only one of them is held at a time.
final class SheetReader implements XmlPart.Handler {
  private final CellReader cells;
  private final int mostColumns;
  private final Workbook.Rows rows;
  private final Layout layout = new Layout();
  private final List<XlsxCell> row = new ArrayList<>();
  private int number;
  private int column;
  private boolean hidden;
  private boolean inCell;
  private boolean enough;

  SheetReader(CellReader cells, int mostColumns, Workbook.Rows rows) {
    this.cells = cells;
    this.mostColumns = mostColumns;
    this.rows = rows;
  }

  Layout layout() {
    return layout;
  }

  @Override
  public void start(String name, XmlPart.Attributes attributes) throws BadWorkbook {
    if (inCell) {
      cells.start(name);
      return;
    }
    switch (name) {
      case "col" -> {
        if (attributes.on("hidden")) {
          layout.hideColumns(attributes.get("min").orElse(""), attributes.get("max").orElse(""));
        }
      }
      case "row" -> beginRow(attributes);
      case "c" -> beginCell(attributes);
      case "mergeCell" -> layout.merge(attributes.get("ref").orElse(""));
      default -> {}
    }
  }

  @Override
  public void text(String piece) throws BadWorkbook {
    if (inCell) {
      cells.text(piece);
    }
  }

  @Override
  public void end(String name) throws BadWorkbook {
    if (inCell && !name.equals("c")) {
      cells.end(name);
    } else if (inCell) {
      inCell = false;
      keep(cells.cell());
    } else if (name.equals("row")) {
      if (hidden && row.stream().anyMatch(c -> !c.text().isBlank())) {
        layout.hideRow(number);
      }
      enough = !rows.row(number, List.copyOf(row));
    }
  }

  @Override
  public boolean done() {
    return enough;
  }

  private void beginRow(XmlPart.Attributes attributes) throws BadWorkbook {
    Optional<String> address = attributes.get("r");
    int given = number + 1;
    if (address.isPresent()) {
      given = CellAddress.read("A" + address.get()).map(CellAddress::row).orElse(-1);
    }
    if (given <= number || given > CellAddress.MOST_ROWS) {
      throw BadWorkbook.damaged("the row after row " + number + " is out of place");
    }
    number = given;
    column = -1;
    hidden = attributes.on("hidden");
    row.clear();
  }

  private void beginCell(XmlPart.Attributes attributes) throws BadWorkbook {
    Optional<String> address = attributes.get("r");
    int given = column + 1;
    if (address.isPresent()) {
      given =
          CellAddress.read(address.get())
              .filter(a -> a.row() == number)
              .map(CellAddress::column)
              .orElse(-1);
    }
    if (given <= column || given >= CellAddress.MOST_COLUMNS) {
      throw BadWorkbook.damaged("the cell “%.20s” is out of place".formatted(address.orElse("")));
    }
    column = given;
    inCell = true;
    cells.begin(attributes);
  }

  /// Cells beyond the last column count as one, so that a far away cell costs no memory.
  private void keep(XlsxCell cell) {
    int place = Math.min(column, mostColumns);
    if (cell.text().isEmpty() || place < row.size()) {
      return;
    }
    while (row.size() < place) {
      row.add(XlsxCell.EMPTY);
    }
    row.add(cell);
  }
}
