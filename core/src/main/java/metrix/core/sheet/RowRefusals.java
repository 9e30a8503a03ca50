package metrix.core.sheet;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import metrix.model.BidStrategy;
import metrix.model.Level;
import metrix.model.Problem;

/// Why a row with ids is refused, and the way out.
final class RowRefusals {
  private RowRefusals() {}

  static Problem noId(SheetRow row, Column column) {
    String typed = row.text(column);
    boolean rounded = typed.matches("[\\d.,]+[eE]\\+?\\d+");
    return Problem.error(
        row.at(column),
        rounded
            ? "“" + typed + "”: a spreadsheet program has rounded the id, and its digits are lost."
            : "“" + Cells.shown(typed) + "” is no id.",
        rounded
            ? "Export again as .xlsx, or import the CSV file with this column as text."
            : "An id is digits only. Empty the cell to make something new.");
  }

  static Problem unknownAd(SheetRow row) {
    return Problem.error(
        row.at(Column.AD_ID),
        "The ad " + Cells.shown(row.text(Column.AD_ID)) + " is not in this ad account, or deleted.",
        "Export the ads again, or empty the cell to make a new ad.");
  }

  static Problem sameAd(SheetRow row, int before) {
    return Problem.error(
        row.at(Column.AD_ID),
        "Row " + before + " has the same ad.",
        "Keep one of the two rows, or empty the cell to make a copy.");
  }

  static Problem moved(SheetRow row, Column column, String held) {
    String what =
        switch (column) {
          case CREATIVE_ID -> "The creative of an ad is not exchanged by its id";
          case AD_SET_ID -> "An ad stays in its ad set";
          default -> "An ad stays in its campaign";
        };
    return Problem.error(
        row.at(column),
        what + (held.isEmpty() ? "." : ": this one has " + held + "."),
        column == Column.CREATIVE_ID
            ? "Write the old id again. For another creative empty ad_id and creative_id: a new ad"
                + " is made."
            : "Write the old id again, or empty ad_id and creative_id to make a copy of the ad"
                + " there.");
  }

  static Problem creativeOfNewAd(SheetRow row) {
    return Problem.error(
        row.at(Column.CREATIVE_ID),
        "The row makes a new ad, but names a creative that is there.",
        "Empty the cell: the new ad gets a creative of its own from the other cells.");
  }

  static Problem disagrees(SheetRow row, Column column, int before) {
    return Problem.error(
        row.at(column),
        "Row " + before + " says something else about the same object.",
        "Make both rows agree, or change one of them only.");
  }

  static Problem noChoice(SheetRow row, Column column) {
    return Problem.error(
        row.at(column),
        "“" + Cells.shown(row.text(column)) + "” is nothing that a sheet can set here.",
        column == Column.STATUS
            ? "Write PAUSED or ACTIVE. Archiving and deleting are done in the table of the page."
            : "Write one of "
                + Arrays.stream(BidStrategy.values()).map(Enum::name).collect(joining(", "))
                + ".");
  }

  static Problem emptied(SheetRow row, Column column, String held) {
    return Problem.error(
        row.at(column),
        "The cell is empty, but the value can be changed only, not taken away.",
        "Write " + Cells.shown(held) + " again, or another value.");
  }

  static Problem fixed(SheetRow row, Column column, Level level, String held) {
    return Problem.error(
        row.at(column),
        held.isEmpty()
            ? "What the "
                + word(level)
                + " has here is not read from Meta, so the cell cannot change it."
            : "The "
                + word(level)
                + " has “"
                + Cells.shown(held)
                + "” here, and a sheet cannot change that.",
        (held.isEmpty() ? "Empty the cell. " : "Write that again. ")
            + switch (level) {
              case AD -> "For another creative empty ad_id and creative_id: a new ad is made.";
              case AD_SET ->
                  "For another one empty ad_set_id, ad_id and creative_id: a new ad set is made.";
              default -> "For another one empty the ids: a new campaign is made.";
            });
  }

  private static String word(Level level) {
    return switch (level) {
      case AD -> "ad";
      case AD_SET -> "ad set";
      default -> "campaign";
    };
  }
}
