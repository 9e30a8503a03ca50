package metrix.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// Reads amounts that people typed.
final class MoneyText {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,15}(\\.\\d*)?|\\.\\d+");

  private static final Pattern TOO_LARGE = Pattern.compile("\\d{16,}(\\.\\d*)?");

  private MoneyText() {}

  static Checked<Money> parse(String text, AdCurrency currency, String at) {
    String typed = text.strip();
    if (typed.isEmpty()) {
      return wrong(
          at,
          "No amount is given.",
          "Write whole units of " + currency.code() + ", such as " + example(currency) + ".");
    }
    if (typed.startsWith("-")) {
      return wrong(at, "The amount " + typed + " is negative.", "Write an amount above zero.");
    }
    if (TOO_LARGE.matcher(typed).matches()) {
      return wrong(
          at, "The amount " + typed + " is too large.", "Write an amount of at most 15 digits.");
    }
    if (!PLAIN.matcher(typed).matches()) {
      return wrong(at, "“" + typed + "” is not a plain amount.", reading(typed, currency));
    }
    BigDecimal amount =
        new BigDecimal(typed.endsWith(".") ? typed + "0" : typed).stripTrailingZeros();
    if (amount.scale() > currency.decimals()) {
      return wrong(
          at,
          currency.decimals() == 0
              ? currency.code() + " has no decimals."
              : currency.code() + " has two decimals, “" + typed + "” has more.",
          "Write "
              + amount.setScale(currency.decimals(), RoundingMode.HALF_UP).toPlainString()
              + ".");
    }
    return Checked.of(
        new Money(amount.movePointRight(currency.decimals()).longValueExact(), currency));
  }

  /// Says which amount the writer may have meant, and leaves it to them.
  private static String reading(String typed, AdCurrency currency) {
    String digits = typed.replaceAll("[^0-9.,]", "");
    String guess = guess(digits);
    boolean sensible =
        isCurrency(typed.replaceAll("[0-9.,\\s]", ""), currency)
            && PLAIN.matcher(guess).matches()
            && new BigDecimal(guess).scale() <= currency.decimals();
    return sensible
        ? "If you mean " + guess + " " + currency.code() + ", write " + guess + "."
        : "Write whole units of "
            + currency.code()
            + " with at most one point, such as "
            + example(currency)
            + ".";
  }

  /// Whether what stands beside the digits names a currency: then the digits are the amount.
  private static boolean isCurrency(String beside, AdCurrency currency) {
    return beside.isEmpty()
        || beside.equalsIgnoreCase(currency.code())
        || (beside.codePointCount(0, beside.length()) == 1
            && Character.getType(beside.codePointAt(0)) == Character.CURRENCY_SYMBOL);
  }

  private static String guess(String digits) {
    int comma = digits.lastIndexOf(',');
    int point = digits.lastIndexOf('.');
    boolean commaIsDecimal = comma > point && digits.length() - comma - 1 <= 2;
    return commaIsDecimal
        ? digits.substring(0, comma).replaceAll("[.,]", "") + "." + digits.substring(comma + 1)
        : digits.replace(",", "");
  }

  private static String example(AdCurrency currency) {
    return currency.decimals() == 0 ? "1500" : "12.50";
  }

  private static Checked<Money> wrong(String at, String what, String fix) {
    return Checked.wrong(Problem.error(at, what, fix));
  }
}
