package metrix.cli.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import metrix.core.sheet.Cells;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as an Excel workbook of one sheet: numbers are numbers, ids are text, so that no digit
/// is lost, and nothing is a formula. Texts are guarded as in CSV, since a workbook is saved as CSV
/// soon. Totals are left out as there.
final class XlsxFile {
  private static final int LONGEST = 32_767;
  private static final String TEXT = "@";

  private XlsxFile() {}

  static byte[] of(Table table) {
    var out = new ByteArrayOutputStream();
    try (var workbook = new Workbook(out, "Metrix", "1.0")) {
      fill(workbook.newWorksheet("Metrix"), table);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return out.toByteArray();
  }

  private static void fill(Worksheet sheet, Table table) {
    List<String> names = table.names();
    for (int column = 0; column < names.size(); column++) {
      sheet.value(0, column, names.get(column));
      sheet.style(0, column).bold().set();
      if (names.get(column).endsWith("id")) {
        sheet.style(column).format(TEXT).set();
      }
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < names.size(); column++) {
        switch (table.rows().get(row).get(column)) {
          case Cell.Text(String text) -> sheet.value(row + 1, column, cell(text));
          case Cell.Amount(BigDecimal number) -> sheet.value(row + 1, column, number);
          case Cell.None _ -> {}
        }
      }
    }
  }

  private static String cell(String text) {
    String guarded = Cells.guarded(text);
    return guarded.length() <= LONGEST ? guarded : guarded.substring(0, LONGEST - 1) + "…";
  }
}
