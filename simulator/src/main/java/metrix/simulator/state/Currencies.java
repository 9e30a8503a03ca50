package metrix.simulator.state;

import java.util.Set;

/// Meta's currency table: minor units per unit, and rough worth for minimum budgets.
///
/// Source: Meta, "Currencies" page: offset 1 for the listed ones, 100 for all others (not ISO
/// 4217).
public final class Currencies {
  private static final Set<String> WHOLE =
      Set.of("CLP", "COP", "CRC", "HUF", "ISK", "IDR", "JPY", "KRW", "PYG", "TWD", "VND");
  private static final Set<String> KNOWN =
      Set.of(
          "AED", "ARS", "AUD", "BDT", "BOB", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CRC", "CZK",
          "DKK", "DZD", "EGP", "EUR", "GBP", "GTQ", "HKD", "HNL", "HUF", "IDR", "ILS", "INR", "ISK",
          "JPY", "KES", "KRW", "LKR", "MOP", "MXN", "MYR", "NGN", "NIO", "NOK", "NZD", "PEN", "PHP",
          "PKR", "PLN", "PYG", "QAR", "RON", "SAR", "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD",
          "UYU", "VND", "ZAR");

  private Currencies() {}

  public static Set<String> all() {
    return KNOWN;
  }

  public static boolean known(String currency) {
    return KNOWN.contains(currency);
  }

  public static int offset(String currency) {
    return WHOLE.contains(currency) ? 1 : 100;
  }

  /// The invented worth of one US dollar in this currency, in whole units; steady, not a market
  /// rate.
  public static double perDollar(String currency) {
    return switch (currency) {
      case "JPY" -> 150;
      case "KRW" -> 1350;
      case "VND" -> 25_000;
      case "IDR" -> 16_000;
      case "CLP" -> 950;
      case "COP" -> 4_000;
      case "HUF" -> 360;
      case "TWD" -> 32;
      case "ISK" -> 138;
      case "CRC" -> 510;
      case "PYG" -> 7_500;
      case "INR" -> 84;
      case "BRL", "PLN", "ILS", "MYR", "PEN", "RON", "QAR", "SAR", "AED" -> 4;
      case "MXN", "ZAR", "THB", "PHP", "TRY", "CZK", "UAH" -> 20;
      case "SEK", "NOK", "DKK", "CNY", "HKD" -> 8;
      default -> 1;
    };
  }
}
