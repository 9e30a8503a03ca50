package metrix.core.xlsx;

/// A cell of a workbook.
///
/// @param text as people see it; for a formula the formula itself, never its result
public record XlsxCell(String text, Kind kind) {
  /// What a cell holds.
  public enum Kind {
    /// Nothing, a text, a number or a date.
    VALUE,
    /// A formula. The file also keeps what some program once computed; nothing vouches for it.
    FORMULA,
    /// What a formula gives that failed: `#N/A`.
    FAILED,
    /// A number with more digits than a spreadsheet program keeps: the last ones are lost.
    ROUNDED
  }

  static final XlsxCell EMPTY = value("");

  static XlsxCell value(String text) {
    return new XlsxCell(text, Kind.VALUE);
  }
}
