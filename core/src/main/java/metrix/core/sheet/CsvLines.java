package metrix.core.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import metrix.model.Checked;
import metrix.model.Problem;

/// Cuts a CSV file into lines and fields, one line at a time.
final class CsvLines {
  private static final int MAX_CELL = 1 << 20;

  private CsvLines() {}

  /// Reads the lines of a file into a table.
  static void read(byte[] csv, SheetTable table) {
    Checked<SheetText> text = SheetText.of(csv);
    table.tell(text.problems());
    text.value().ifPresent(sound -> read(sound, table));
  }

  private static void read(SheetText text, SheetTable table) {
    int number = 0;
    try (Reader reader = text.reader();
        var records =
            CsvReader.builder()
                .fieldSeparator(separator(text.firstLine()))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(MAX_CELL)
                .ofCsvRecord(reader)) {
      for (CsvRecord line : records) {
        if (!table.take(++number, line.getFields())) {
          break;
        }
      }
    } catch (CsvParseException | IOException e) {
      table.tell(
          Problem.error(
              "row " + (number + 1),
              "The row cannot be read as CSV: a quotation mark is left open or stands inside a cell undoubled, or a cell is longer than 1 MB.",
              "Save the sheet again from the spreadsheet program."));
    }
  }

  /// Spreadsheet programs of some countries separate by semicolons or tabs. Names of columns hold
  /// none of the three, so the first line tells.
  private static char separator(String first) {
    return first.indexOf(',') >= 0
        ? ','
        : first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
  }
}
