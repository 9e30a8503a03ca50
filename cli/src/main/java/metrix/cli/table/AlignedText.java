package metrix.cli.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table in columns of equal width, numbers to the right.
final class AlignedText {
  private static final int WIDEST = 40;
  private static final int DECIMALS = 2;

  private AlignedText() {}

  static String of(Table all) {
    List<String> shown =
        all.columns().stream().filter(Table.Column::shown).map(Table.Column::name).toList();
    Table table = all.only(shown);
    var lines = new ArrayList<List<Cell>>(table.rows());
    table.totals().ifPresent(lines::add);
    int[] widths =
        IntStream.range(0, shown.size())
            .map(i -> width(shown.get(i), lines.stream().map(row -> row.get(i)).toList()))
            .toArray();
    boolean[] right = new boolean[shown.size()];
    for (int i = 0; i < right.length; i++) {
      int column = i;
      right[i] = lines.stream().anyMatch(row -> row.get(column) instanceof Cell.Amount);
    }
    var text = new StringBuilder();
    text.append(line(shown, widths, right));
    lines.forEach(
        row -> text.append(line(row.stream().map(AlignedText::shown).toList(), widths, right)));
    return text.toString();
  }

  private static int width(String name, List<Cell> cells) {
    return cells.stream().mapToInt(c -> length(shown(c))).reduce(length(name), Math::max);
  }

  private static String line(List<String> cells, int[] widths, boolean[] right) {
    var line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String gap = " ".repeat(widths[i] - length(cells.get(i)));
      line.append(i == 0 ? "" : "  ");
      line.append(right[i] ? gap + cells.get(i) : cells.get(i) + gap);
    }
    return line.toString().stripTrailing() + System.lineSeparator();
  }

  /// Names come from Meta: control characters could move the cursor of a terminal.
  private static String shown(Cell cell) {
    String exact =
        cell instanceof Cell.Amount(BigDecimal number) && number.scale() > DECIMALS
            ? number.setScale(DECIMALS, RoundingMode.HALF_UP).toPlainString()
            : cell.text();
    String text = exact.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    return length(text) <= WIDEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
