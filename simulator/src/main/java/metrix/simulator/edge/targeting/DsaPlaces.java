package metrix.simulator.edge.targeting;

import java.util.Locale;
import java.util.Set;
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
  private static final Set<String> GROUPS = Set.of("worldwide", "eea", "eu", "europe", "euro_area");

  private DsaPlaces() {}

  public static boolean targeted(TargetingCatalog catalog, JsonNode targeting) {
    JsonNode places = targeting.path("geo_locations");
    for (JsonNode country : places.path("countries")) {
      if (COUNTRIES.contains(country.asString(""))) {
        return true;
      }
    }
    for (JsonNode group : places.path("country_groups")) {
      if (GROUPS.contains(group.asString("").toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    for (String kind : Set.of("regions", "cities", "zips", "custom_locations")) {
      for (JsonNode place : places.path(kind)) {
        String key = place.path("key").asString("");
        String country = place.path("country").asString("");
        if (COUNTRIES.contains(country)
            || catalog.countryOf(key).filter(COUNTRIES::contains).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }
}
