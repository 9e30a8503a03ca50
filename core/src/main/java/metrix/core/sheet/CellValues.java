package metrix.core.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.model.Objective;

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
      case BUYING_TYPE, BID_STRATEGY, OPTIMIZATION_GOAL, BILLING_EVENT, CALL_TO_ACTION, STATUS ->
          word(text);
      default -> text.strip().replace("\r\n", "\n").replace('\r', '\n');
    };
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
