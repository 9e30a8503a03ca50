package metrix.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import metrix.model.Place;
import metrix.model.PlaceType;

/// Where European law applies to ads. Source: Meta, ad set page (DSA), copy of 2026-09-12; the list
/// of overseas territories is not verified.
public final class DsaPlaces {
  private static final Set<String> EU =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");
  private static final Set<String> TERRITORIES =
      Set.of(
          "GP", "GF", "MQ", "RE", "YT", "MF", "PM", "BL", "NC", "PF", "WF", "TF", "AX", "AW", "CW",
          "SX", "BQ");
  private static final Set<String> MORE_OF_EEA = Set.of("IS", "LI", "NO", "CH");

  private DsaPlaces() {}

  /// Codes of all countries and territories where beneficiary and payer must be named, sorted.
  public static List<String> codes() {
    Set<String> all = new TreeSet<>(EU);
    all.addAll(TERRITORIES);
    return List.copyOf(all);
  }

  /// Whether ads in this place must name a beneficiary and a payer. A group of countries counts,
  /// since nearly all reach into the EU and the names do no harm elsewhere.
  public static boolean applies(Place place) {
    return place.type() == PlaceType.COUNTRY_GROUP
        || EU.contains(country(place))
        || TERRITORIES.contains(country(place));
  }

  /// Whether nobody under 18 may be targeted there: EU, EEA and Switzerland. Source: Meta, ad page.
  public static boolean adultsOnly(Place place) {
    return applies(place) || MORE_OF_EEA.contains(country(place));
  }

  /// Whether a country belongs to the EU.
  public static boolean inEu(String country) {
    return EU.contains(country.toUpperCase(Locale.ROOT));
  }

  static String country(Place place) {
    return place
        .countryCode()
        .orElse(place.type() == PlaceType.COUNTRY ? place.key() : "")
        .toUpperCase(Locale.ROOT);
  }
}
