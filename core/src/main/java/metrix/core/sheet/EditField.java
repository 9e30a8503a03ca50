package metrix.core.sheet;

import java.util.Optional;
import metrix.model.CreativePart;

/// What a sheet can change at an object that is there.
enum EditField {
  NAME("name"),
  DAILY_BUDGET("dailyBudget"),
  LIFETIME_BUDGET("lifetimeBudget"),
  STATUS("status"),
  PRIMARY_TEXT(CreativePart.PRIMARY_TEXT),
  HEADLINE(CreativePart.HEADLINE),
  DESCRIPTION(CreativePart.DESCRIPTION),
  LINK(CreativePart.LINK),
  DISPLAY_LINK(CreativePart.DISPLAY_LINK),
  BUTTON(CreativePart.BUTTON),
  IMAGE(CreativePart.IMAGE),
  URL_PARAMETERS(CreativePart.URL_PARAMETERS);

  private final String path;
  private final Optional<CreativePart> part;

  EditField(String path) {
    this(path, Optional.empty());
  }

  EditField(CreativePart part) {
    this(part.path(), Optional.of(part));
  }

  EditField(String path, Optional<CreativePart> part) {
    this.path = path;
    this.part = part;
  }

  /// What of the ad's creative it is, if it is of its creative.
  Optional<CreativePart> part() {
    return part;
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
      case PRIMARY_TEXT -> Optional.of(PRIMARY_TEXT);
      case HEADLINE -> Optional.of(HEADLINE);
      case DESCRIPTION -> Optional.of(DESCRIPTION);
      case WEBSITE_URL -> Optional.of(LINK);
      case DISPLAY_LINK -> Optional.of(DISPLAY_LINK);
      case CALL_TO_ACTION -> Optional.of(BUTTON);
      case IMAGE -> Optional.of(IMAGE);
      case URL_PARAMETERS -> Optional.of(URL_PARAMETERS);
      default -> Optional.empty();
    };
  }
}
