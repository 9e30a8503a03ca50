package metrix.model;

import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A currency of ad accounts, with the factor between its whole unit and the unit in which Meta
/// counts budgets. That factor is Meta's own, not ISO 4217's: TWD, HUF, IDR, COP and CRC have
/// decimals in ISO and none here, so a wrong table multiplies a budget by a hundred. Source: Meta,
/// currencies page, copy of 2026-09-12; account currencies of the v25.0 specs.
///
/// @param code three capital letters
/// @param offset 1 or 100: minor units in a whole unit
public record AdCurrency(String code, int offset) {
  private static final Set<String> WHOLE =
      Set.of("CLP", "COP", "CRC", "HUF", "ISK", "IDR", "JPY", "KRW", "PYG", "TWD", "VND");
  private static final Set<String> HUNDREDTHS =
      Set.of(
          "AED", "ARS", "AUD", "BDT", "BOB", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "DZD", "EGP",
          "EUR", "GBP", "GTQ", "HKD", "HNL", "ILS", "INR", "KES", "LKR", "MOP", "MXN", "MYR", "NGN",
          "NIO", "NOK", "NZD", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "SAR", "SEK", "SGD", "THB",
          "TRY", "UAH", "USD", "UYU", "ZAR");

  public AdCurrency {
    if (offset != (WHOLE.contains(code) ? 1 : HUNDREDTHS.contains(code) ? 100 : -1)) {
      throw new IllegalArgumentException(
          "not a currency of Meta's table: " + code + " / " + offset);
    }
  }

  /// The currency of a code; empty when Meta's table does not hold it, and then nothing may be
  /// written in it.
  public static Optional<AdCurrency> of(String code) {
    if (WHOLE.contains(code)) {
      return Optional.of(new AdCurrency(code, 1));
    }
    return HUNDREDTHS.contains(code) ? Optional.of(new AdCurrency(code, 100)) : Optional.empty();
  }

  /// All codes of the table, sorted.
  public static SortedSet<String> codes() {
    var all = new TreeSet<>(WHOLE);
    all.addAll(HUNDREDTHS);
    return all;
  }

  /// Digits after the point: 0 or 2.
  public int decimals() {
    return offset == 1 ? 0 : 2;
  }
}
