package metrix.core.sheet;

import java.util.Optional;

/// What a sheet can change at an object that is there.
enum EditField {
  NAME("name"),
  DAILY_BUDGET("dailyBudget"),
  LIFETIME_BUDGET("lifetimeBudget"),
  STATUS("status");

  private final String path;

  EditField(String path) {
    this.path = path;
  }

  /// The field in the problems of the planner.
  String path() {
    return path;
  }

  static Optional<EditField> of(Column column) {
    return switch (column) {
      case CAMPAIGN, AD_SET, AD -> Optional.of(NAME);
      case CAMPAIGN_DAILY_BUDGET, AD_SET_DAILY_BUDGET -> Optional.of(DAILY_BUDGET);
      case CAMPAIGN_LIFETIME_BUDGET, AD_SET_LIFETIME_BUDGET -> Optional.of(LIFETIME_BUDGET);
      case STATUS -> Optional.of(STATUS);
      default -> Optional.empty();
    };
  }
}
