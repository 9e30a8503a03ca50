package metrix.core.xlsx;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// What a sheet shows otherwise than as a plain table: hidden rows and columns, merged cells.
public final class Layout {
  private static final int MOST = 10_000;

  private final BitSet hiddenRows = new BitSet();
  private final BitSet hiddenColumns = new BitSet();
  private final List<Range> merged = new ArrayList<>();

  /// Cells from one corner to the other.
  ///
  /// @param row the first, from 1
  /// @param column the first, from 0
  /// @param text as people see it, `B2:B5`
  public record Range(int row, int column, int lastRow, int lastColumn, String text) {}

  /// Numbers of hidden rows that hold something.
  public BitSet hiddenRows() {
    return (BitSet) hiddenRows.clone();
  }

  /// Hidden columns, counted from 0.
  public BitSet hiddenColumns() {
    return (BitSet) hiddenColumns.clone();
  }

  /// Cells that are shown as one.
  public List<Range> merged() {
    return List.copyOf(merged);
  }

  void hideRow(int number) {
    hiddenRows.set(number);
  }

  /// @param first and last from 1, as the file counts
  void hideColumns(String first, String last) throws BadWorkbook {
    hiddenColumns.set(number(first) - 1, number(last));
  }

  void merge(String range) throws BadWorkbook {
    String[] corners = range.split(":", -1);
    Optional<CellAddress> from = CellAddress.read(corners[0]);
    Optional<CellAddress> to = CellAddress.read(corners[corners.length - 1]);
    if (from.isEmpty() || to.isEmpty()) {
      throw BadWorkbook.damaged("“%.20s” stands for a range of cells".formatted(range));
    }
    if (merged.size() == MOST) {
      throw BadWorkbook.bomb("it has more than %d merged cells".formatted(MOST));
    }
    merged.add(
        new Range(from.get().row(), from.get().column(), to.get().row(), to.get().column(), range));
  }

  private static int number(String text) throws BadWorkbook {
    if (!text.matches("\\d{1,5}") || text.equals("0")) {
      throw BadWorkbook.damaged("“%.20s” stands for a column".formatted(text));
    }
    return Math.clamp(Integer.parseInt(text), 1, CellAddress.MOST_COLUMNS);
  }
}
