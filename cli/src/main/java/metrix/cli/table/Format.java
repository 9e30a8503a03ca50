package metrix.cli.table;

import java.nio.charset.StandardCharsets;

/// The forms in which a table can be written.
public enum Format {
  /// Aligned columns, for people.
  TABLE {
    @Override
    public byte[] bytes(Table table) {
      return AlignedText.of(table).getBytes(StandardCharsets.UTF_8);
    }
  },
  /// One object: what holds for all, `rows`, `totals`.
  JSON {
    @Override
    public byte[] bytes(Table table) {
      return JsonText.of(table).getBytes(StandardCharsets.UTF_8);
    }
  },
  /// RFC 4180, UTF-8, cells inert for spreadsheet programs.
  CSV {
    @Override
    public byte[] bytes(Table table) {
      return CsvText.of(table).getBytes(StandardCharsets.UTF_8);
    }
  },
  /// An Excel workbook.
  XLSX {
    @Override
    public byte[] bytes(Table table) {
      return XlsxFile.of(table);
    }
  };

  /// The table as a file: text in UTF-8 with a line break at its end, or a workbook.
  public abstract byte[] bytes(Table table);
}
