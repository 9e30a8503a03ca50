package metrix.core.sheet;

import java.util.Optional;
import metrix.model.Level;

/// Which object a column speaks of. The columns stand in the order of the objects.
final class SheetLevels {
  private SheetLevels() {}

  /// The level of a column; empty for ids.
  ///
  /// @param campaignBudget whether the campaign holds the budget: the bid strategy goes with it
  static Optional<Level> of(Column column, boolean campaignBudget) {
    if (column.compareTo(Column.CAMPAIGN_ID) >= 0) {
      return Optional.empty();
    }
    if (column == Column.BID_STRATEGY) {
      return Optional.of(campaignBudget ? Level.CAMPAIGN : Level.AD_SET);
    }
    if (column.compareTo(Column.AD_SET) < 0) {
      return Optional.of(Level.CAMPAIGN);
    }
    return Optional.of(column.compareTo(Column.PAGE) < 0 ? Level.AD_SET : Level.AD);
  }
}
