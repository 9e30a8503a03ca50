package metrix.core.sheet;

import metrix.model.Problem;

/// Refusals of what the launch sheet promises and this version does not carry out yet. A filled
/// cell is never dropped in silence.
final class Later {
  private Later() {}

  /// A filled cell of a column that is only known by name.
  static Problem column(int row, Column column, String text) {
    return Problem.error(
        "row " + row + ", " + column.title(),
        "“"
            + Cells.shown(text)
            + "”: the column "
            + column.title()
            + " comes with a later version.",
        "Empty the cell, and set it in Ads Manager after the launch if you need it.");
  }

  /// A value that a column will take later.
  static Problem value(SheetRow row, Column column, String only) {
    return Problem.error(
        row.at(column),
        "“" + Cells.shown(row.text(column)) + "” comes with a later version.",
        "Write " + only + ", or leave the cell empty.");
  }

  /// Several lines in a cell that takes one for now.
  static Problem lines(SheetRow row, Column column) {
    return Problem.error(
        row.at(column),
        "The cell has several lines, which say several values; those come with a later version.",
        "Write one value without line breaks, and a row for each ad.");
  }
}
