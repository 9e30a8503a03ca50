package metrix.core.sheet;

import java.util.Map;
import metrix.core.campaign.Snapshot;
import metrix.core.template.Template;
import metrix.model.Ad;

/// Writes the ads of an account as rows of a launch sheet with ids. Read back unchanged, such a row
/// asks for nothing.
public final class SheetExport {
  private final LiveCells live;

  public SheetExport(Snapshot snapshot) {
    live = new LiveCells(snapshot);
  }

  /// The cells of an ad; columns without a cell are empty. Braces in names are written so that they
  /// are no fields when the sheet is read.
  public Map<Column, String> row(Ad ad) {
    Map<Column, String> cells = live.row(ad);
    for (Column name : SheetNames.NAMES) {
      cells.computeIfPresent(name, (_, text) -> Template.literal(text));
    }
    return cells;
  }
}
