package metrix.core.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.model.Checked;
import metrix.model.DayPart;
import metrix.model.Objective;
import metrix.rules.WeekHours;

/// Whether two cells of a column mean the same, however they are written: `20` and `20.00`,
/// `Traffic` and `OUTCOME_TRAFFIC`.
final class CellValues {
  private CellValues() {}

  static boolean same(Column column, String one, String other) {
    return one.equals(other) || meaning(column, one).equals(meaning(column, other));
  }

  private static String meaning(Column column, String text) {
    return switch (column) {
      case CAMPAIGN_DAILY_BUDGET,
          CAMPAIGN_LIFETIME_BUDGET,
          CAMPAIGN_SPEND_CAP,
          AD_SET_DAILY_BUDGET,
          AD_SET_LIFETIME_BUDGET,
          AD_SET_MIN_SPEND,
          AD_SET_MAX_SPEND,
          BID_AMOUNT,
          ROAS_FLOOR ->
          amount(text).map(a -> a.stripTrailingZeros().toPlainString()).orElse(text);
      case OBJECTIVE -> Objective.parse(text).map(Enum::name).orElse(text);
      case SPECIAL_AD_CATEGORIES ->
          Stream.of(text.split("[;\\n]"))
              .map(CellValues::word)
              .filter(s -> !s.isEmpty() && !s.equals("NONE"))
              .sorted()
              .collect(Collectors.joining(";"));
      case BUYING_TYPE -> usual(word(text), "AUCTION");
      case BID_STRATEGY -> usual(word(text), "LOWEST_COST_WITHOUT_CAP");
      case BILLING_EVENT -> usual(word(text), "IMPRESSIONS");
      case OPTIMIZATION_GOAL, DESTINATION_TYPE, CALL_TO_ACTION, STATUS -> word(text);
      case AD_SET_BUDGET_SHARING, END_CARD -> usual(text.toLowerCase(Locale.ROOT), "no");
      case GENDERS -> usual(text.toLowerCase(Locale.ROOT), "all");
      case ADVANTAGE_AUDIENCE -> text.toLowerCase(Locale.ROOT);
      case AGE_MIN -> usual(text.replace("+", ""), "18");
      case AGE_MAX -> usual(text.replace("+", ""), "65");
      case PLACEMENTS -> usual(items(text), "auto");
      case AD_SET_SCHEDULE -> hours(text);
      case LOCATIONS,
          EXCLUDED_LOCATIONS,
          INTERESTS,
          BEHAVIOURS,
          DEMOGRAPHICS,
          EXCLUDED_INTERESTS,
          LANGUAGES,
          CUSTOM_AUDIENCES,
          EXCLUDED_CUSTOM_AUDIENCES,
          ATTRIBUTION,
          SPECIAL_AD_CATEGORY_COUNTRIES ->
          items(text);
      default -> text.strip().replace("\r\n", "\n").replace('\r', '\n');
    };
  }

  /// The entries of a list, in whatever order they stand.
  private static String items(String text) {
    return Stream.of(text.split("[;\\n]", -1))
        .map(s -> s.strip().toLowerCase(Locale.ROOT))
        .filter(s -> !s.isEmpty())
        .distinct()
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private static String hours(String text) {
    Checked<List<DayPart>> read = WeekHours.read(text, true, "");
    return read.problems().isEmpty() ? read.value().map(DayPart::text).orElse(text) : text;
  }

  private static String usual(String text, String usual) {
    return text.isEmpty() ? usual : text;
  }

  private static String word(String text) {
    return text.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
  }

  private static Optional<BigDecimal> amount(String text) {
    return text.matches("\\d{1,15}(\\.\\d{1,6})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
