package metrix.core.sheet;

import static metrix.core.sheet.Column.Need.OPTIONAL;
import static metrix.core.sheet.Column.Need.REQUIRED;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A column of the launch sheet. The names are a promise to people's files: they are never changed,
/// only added to.
public enum Column {
  CAMPAIGN(REQUIRED),
  OBJECTIVE(REQUIRED),
  SPECIAL_AD_CATEGORIES(REQUIRED),
  SPECIAL_AD_CATEGORY_COUNTRIES(OPTIONAL),
  BUYING_TYPE(OPTIONAL),
  CAMPAIGN_SPEND_CAP(OPTIONAL),
  CAMPAIGN_DAILY_BUDGET(OPTIONAL),
  CAMPAIGN_LIFETIME_BUDGET(OPTIONAL),
  BID_STRATEGY(OPTIONAL),
  AD_SET_BUDGET_SHARING(OPTIONAL),
  AD_SET(REQUIRED),
  AD_SET_DAILY_BUDGET(OPTIONAL),
  AD_SET_LIFETIME_BUDGET(OPTIONAL),
  AD_SET_MIN_SPEND(OPTIONAL),
  AD_SET_MAX_SPEND(OPTIONAL),
  BID_AMOUNT(OPTIONAL),
  ROAS_FLOOR(OPTIONAL),
  OPTIMIZATION_GOAL(OPTIONAL),
  BILLING_EVENT(OPTIONAL),
  DESTINATION_TYPE(OPTIONAL),
  CONVERSION_EVENT(OPTIONAL),
  CUSTOM_CONVERSION(OPTIONAL),
  ATTRIBUTION(OPTIONAL),
  AD_SET_SCHEDULE(OPTIONAL),
  FREQUENCY_CAP(OPTIONAL),
  START(OPTIONAL),
  END(OPTIONAL),
  LOCATIONS(REQUIRED),
  EXCLUDED_LOCATIONS(OPTIONAL),
  INTERESTS(OPTIONAL),
  BEHAVIOURS(OPTIONAL),
  DEMOGRAPHICS(OPTIONAL),
  EXCLUDED_INTERESTS(OPTIONAL),
  AGE_MIN(OPTIONAL),
  AGE_MAX(OPTIONAL),
  GENDERS(OPTIONAL),
  LANGUAGES(OPTIONAL),
  CUSTOM_AUDIENCES(OPTIONAL),
  EXCLUDED_CUSTOM_AUDIENCES(OPTIONAL),
  ADVANTAGE_AUDIENCE(REQUIRED),
  PLACEMENTS(OPTIONAL),
  BENEFICIARY(OPTIONAL),
  PAYER(OPTIONAL),
  PAGE(OPTIONAL),
  INSTAGRAM(OPTIONAL),
  PIXEL(OPTIONAL),
  LEAD_FORM(OPTIONAL),
  APP(OPTIONAL),
  APP_STORE_URL(OPTIONAL),
  AD(REQUIRED),
  IMAGE(REQUIRED),
  PRIMARY_TEXT(OPTIONAL),
  HEADLINE(OPTIONAL),
  DESCRIPTION(OPTIONAL),
  CALL_TO_ACTION(OPTIONAL),
  WEBSITE_URL(REQUIRED),
  URL_PARAMETERS(OPTIONAL),
  DISPLAY_LINK(OPTIONAL),
  FORMAT(OPTIONAL),
  END_CARD(OPTIONAL),
  ENHANCEMENTS(OPTIONAL),
  STATUS(OPTIONAL),
  CAMPAIGN_ID(OPTIONAL),
  AD_SET_ID(OPTIONAL),
  AD_ID(OPTIONAL),
  CREATIVE_ID(OPTIONAL);

  /// Whether a sheet must have a column.
  enum Need {
    REQUIRED,
    OPTIONAL
  }

  private final String title = name().toLowerCase(Locale.ROOT);
  private final Need need;

  Column(Need need) {
    this.need = need;
  }

  /// The name in the first row.
  public String title() {
    return title;
  }

  /// Whether a sheet without it is refused.
  public boolean required() {
    return need == REQUIRED;
  }

  /// The column of a name in the first row, in any case.
  static Optional<Column> of(String title) {
    String wanted = title.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(c -> c.title().equals(wanted)).findFirst();
  }
}
