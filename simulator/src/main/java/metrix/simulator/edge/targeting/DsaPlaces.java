package metrix.simulator.edge.targeting;

import java.util.Set;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.search.Point;
import metrix.simulator.search.TargetingCatalog;
import tools.jackson.databind.JsonNode;

/// The places where ads must name who benefits and who pays.
///
/// Source: Meta, "Ad set" page, section on the EU Digital Services Act; the list of territories is
/// unverified.
public final class DsaPlaces {
  private static final Set<String> COUNTRIES =
      Set.of(
          "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT",
          "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE", "GP", "GF", "MQ",
          "RE", "YT", "MF", "PM", "BL", "NC", "PF", "WF", "TF", "AX", "AW", "CW", "SX", "BQ");

  private DsaPlaces() {}

  /// Whether a country is one of these places.
  public static boolean isIn(String country) {
    return COUNTRIES.contains(country);
  }

  public static boolean targeted(TargetingCatalog catalog, JsonNode targeting) {
    JsonNode places = targeting.path("geo_locations");
    for (PlaceKind kind : PlaceKind.values()) {
      for (JsonNode place : places.path(kind.plural())) {
        String key = GeoRules.key(place);
        if (COUNTRIES.contains(place.path("country").asString(""))
            || catalog.countriesOf(kind, key).stream().anyMatch(COUNTRIES::contains)) {
          return true;
        }
      }
    }
    for (JsonNode place : places.path("custom_locations")) {
      Point point =
          new Point(place.path("latitude").asDouble(0), place.path("longitude").asDouble(0));
      if (catalog.places().countryNear(point).filter(COUNTRIES::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
