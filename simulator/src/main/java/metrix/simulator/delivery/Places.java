package metrix.simulator.delivery;

import java.util.LinkedHashMap;
import java.util.Map;

/// Where in a country ads are shown: regions and television markets with invented shares.
final class Places {
  private static final Map<String, Map<String, Double>> REGIONS =
      Map.of(
          "US",
          shares(
              "California",
              "Colorado",
              "Washington",
              "Oregon",
              "Utah",
              "Texas",
              "New York",
              "Montana",
              "Idaho",
              "Arizona"),
          "DE",
          shares("Bayern", "Baden-Württemberg", "Nordrhein-Westfalen", "Hessen", "Berlin"),
          "AT",
          shares("Tirol", "Vienna", "Salzburg"),
          "NL",
          shares("North Holland", "South Holland", "Utrecht"),
          "GB",
          shares("England", "Scotland", "Wales", "Northern Ireland"),
          "FR",
          shares("Auvergne-Rhône-Alpes", "Ile-de-France", "Occitanie"),
          "CA",
          shares("British Columbia", "Alberta", "Ontario", "Quebec"),
          "JP",
          shares("Tokyo", "Nagano", "Osaka", "Hokkaido"));
  private static final Map<String, Double> MARKETS =
      shares(
          "Denver",
          "Los Angeles",
          "Seattle-Tacoma",
          "Portland, OR",
          "Salt Lake City",
          "San Francisco-Oakland-San Jose",
          "New York",
          "Boise");

  private Places() {}

  /// @param countries shares of countries by their code
  static Map<String, Double> regions(Map<String, Double> countries) {
    Map<String, Double> regions = new LinkedHashMap<>();
    countries.forEach((country, weight) ->
        REGIONS
            .getOrDefault(country, Map.of("Unknown", 1.0))
            .forEach((region, share) -> regions.merge(region, weight * share, Double::sum)));
    return regions;
  }

  /// Television markets are told of the United States only.
  static Map<String, Double> markets(Map<String, Double> countries) {
    Map<String, Double> markets = new LinkedHashMap<>();
    countries.forEach((country, weight) ->
        (country.equals("US") ? MARKETS : Map.of("Unknown", 1.0))
            .forEach((market, share) -> markets.merge(market, weight * share, Double::sum)));
    return markets;
  }

  // The first is the largest, each of the others a little smaller than the one before.
  private static Map<String, Double> shares(String... names) {
    Map<String, Double> shares = new LinkedHashMap<>();
    double total = 0;
    for (int i = 0; i < names.length; i++) {
      total += Math.pow(0.85, i);
    }
    for (int i = 0; i < names.length; i++) {
      shares.put(names[i], Math.pow(0.85, i) / total);
    }
    return shares;
  }
}
