package metrix.simulator.edge.targeting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.search.Place;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.search.Places;
import tools.jackson.databind.JsonNode;

/// Places that hold each other. Meta refuses or merges them, so a public client says; here they are
/// refused (unverified), and so is a place that is both included and left out.
final class Overlaps {
  private Overlaps() {}

  static void check(Places places, JsonNode targeting) {
    JsonNode inside = targeting.path("geo_locations");
    JsonNode outside = targeting.path("excluded_geo_locations");
    Set<String> countries = countries(places, inside);
    Set<String> without = countries(places, outside);
    for (PlaceKind kind : PlaceKind.values()) {
      for (JsonNode entry : outside.path(kind.plural())) {
        if (targets(inside, kind, GeoRules.key(entry))) {
          throw TargetingRules.invalid(
              "The location " + GeoRules.key(entry) + " is both included and excluded",
              "excluded_geo_locations");
        }
      }
      for (JsonNode entry : inside.path(kind.plural())) {
        Optional<Place> place = places.find(kind, GeoRules.key(entry));
        Optional<Place> around =
            place
                .flatMap(here -> around(places, inside, countries, here))
                .or(() -> place.flatMap(here -> around(places, outside, without, here)));
        if (around.isPresent()) {
          throw TargetingRules.invalid(
              "The locations "
                  + around.get().name()
                  + " and "
                  + place.orElseThrow().name()
                  + " overlap",
              "geo_locations");
        }
      }
    }
  }

  private static boolean targets(JsonNode area, PlaceKind kind, String key) {
    for (JsonNode entry : area.path(kind.plural())) {
      if (GeoRules.key(entry).equals(key)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> countries(Places places, JsonNode area) {
    Set<String> codes = new HashSet<>();
    area.path("countries").forEach(code -> codes.add(code.asString("")));
    for (JsonNode key : area.path("country_groups")) {
      places
          .find(PlaceKind.COUNTRY_GROUP, key.asString(""))
          .ifPresent(group -> codes.addAll(group.members()));
    }
    return codes;
  }

  /// The country or region of the area that a place lies in.
  private static Optional<Place> around(
      Places places, JsonNode area, Set<String> countries, Place place) {
    if (List.of(PlaceKind.COUNTRY, PlaceKind.COUNTRY_GROUP).contains(place.kind())) {
      return Optional.empty();
    }
    Optional<Place> country =
        place
            .countryCode()
            .filter(countries::contains)
            .flatMap(code -> places.find(PlaceKind.COUNTRY, code));
    return country.or(
        () -> place.region().filter(region -> targets(area, PlaceKind.REGION, region.key())));
  }
}
