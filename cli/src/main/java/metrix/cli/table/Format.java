package metrix.cli.table;

/// The forms in which a table can be written.
public enum Format {
  /// Aligned columns, for people.
  TABLE {
    @Override
    public String write(Table table) {
      return AlignedText.of(table);
    }
  },
  /// One object: what holds for all, `rows`, `totals`.
  JSON {
    @Override
    public String write(Table table) {
      return JsonText.of(table);
    }
  },
  /// RFC 4180, UTF-8, cells inert for spreadsheet programs.
  CSV {
    @Override
    public String write(Table table) {
      return CsvText.of(table);
    }
  };

  /// The table as text, with a line break at its end.
  public abstract String write(Table table);
}
