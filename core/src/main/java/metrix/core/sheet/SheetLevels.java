package metrix.core.sheet;

import java.util.Map;
import java.util.Optional;
import metrix.model.Level;

/// Which object a column speaks of. The columns stand in the order of the objects.
final class SheetLevels {
  private SheetLevels() {}

  /// The level of a column; empty for ids.
  ///
  /// @param cells of the live object that is asked for: the bid strategy stands where the budget is
  static Optional<Level> of(Column column, Map<Column, String> cells) {
    if (column.compareTo(Column.CAMPAIGN_ID) >= 0) {
      return Optional.empty();
    }
    if (column == Column.BID_STRATEGY) {
      return cells.containsKey(column) ? level(cells) : Optional.empty();
    }
    if (column.compareTo(Column.AD_SET) < 0) {
      return Optional.of(Level.CAMPAIGN);
    }
    return Optional.of(column.compareTo(Column.PAGE) < 0 ? Level.AD_SET : Level.AD);
  }

  private static Optional<Level> level(Map<Column, String> cells) {
    return Optional.of(cells.containsKey(Column.AD_SET_ID) ? Level.AD_SET : Level.CAMPAIGN);
  }
}
