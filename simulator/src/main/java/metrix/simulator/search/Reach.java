package metrix.simulator.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The rough number of people that a targeting spec names: places, narrowed by age, gender,
/// languages, interests and placements. All shares are invented.
final class Reach {
  private static final double KILOMETERS = 1.609344;
  private static final double EVERYONE = 3.0e9;
  // Interests overlap more than chance, so each counts for more than its part of everyone.
  private static final double WEIGHT = 5;
  private static final Map<String, Double> PLATFORMS =
      Map.of("facebook", 0.85, "instagram", 0.6, "messenger", 0.3, "threads", 0.1);

  private final Places places;
  private final Details details;

  Reach(Places places, Details details) {
    this.places = places;
    this.details = details;
  }

  long people(JsonNode targeting) {
    double people = Math.max(0, inside(targeting) - excluded(targeting));
    boolean advantage =
        targeting.path("targeting_automation").path("advantage_audience").asString("").equals("1");
    if (!advantage) {
      int span = targeting.path("age_max").asInt(65) - targeting.path("age_min").asInt(18) + 1;
      people *= Math.clamp(span / 48.0, 0.02, 1);
      people *= targeting.path("genders").size() == 1 ? 0.49 : 1;
      people *= group(targeting);
      for (JsonNode group : targeting.path("flexible_spec")) {
        people *= group(group);
      }
    }
    JsonNode without = targeting.path("exclusions");
    if (!without.isEmpty()) {
      people *= 1 - Math.min(0.9, group(without));
    }
    int locales = targeting.path("locales").size();
    people *= locales == 0 ? 1 : Math.min(1, 0.3 * locales);
    return Math.round(people * platforms(targeting));
  }

  private static double platforms(JsonNode targeting) {
    double share = 0;
    for (JsonNode platform : targeting.path("publisher_platforms")) {
      share += PLATFORMS.getOrDefault(platform.asString(""), 0.1);
    }
    double devices =
        targeting.path("device_platforms").size() == 1
            ? targeting.path("device_platforms").path(0).asString("").equals("mobile") ? 0.94 : 0.3
            : 1;
    int systems = targeting.path("user_os").size();
    return (share == 0 ? 1 : Math.min(1, share))
        * devices
        * (systems == 0 ? 1 : Math.min(1, 0.45 * systems));
  }

  /// The share of people who match any option of a group; 1 for a group that names none.
  private double group(JsonNode group) {
    double none = 1;
    boolean some = false;
    for (var list : group.properties()) {
      for (JsonNode entry : list.getValue()) {
        String id = entry.isValueNode() ? entry.asString("") : entry.path("id").asString("");
        var found = details.find(list.getKey(), id);
        if (found.isPresent()) {
          some = true;
          none *= 1 - Math.min(0.9, found.get().people() / EVERYONE * WEIGHT);
        }
      }
    }
    return some ? 1 - none : 1;
  }

  private double inside(JsonNode targeting) {
    return area(targeting.path("geo_locations"));
  }

  private double excluded(JsonNode targeting) {
    return area(targeting.path("excluded_geo_locations"));
  }

  private double area(JsonNode area) {
    Set<String> whole = new HashSet<>();
    area.path("countries").forEach(code -> whole.add(code.asString("")));
    for (JsonNode key : area.path("country_groups")) {
      places
          .find(PlaceKind.COUNTRY_GROUP, key.asString(""))
          .ifPresent(group -> whole.addAll(group.members()));
    }
    double people = 0;
    for (String code : whole) {
      people += places.find(PlaceKind.COUNTRY, code).map(Place::people).orElse(0L);
    }
    for (PlaceKind kind : PlaceKind.values()) {
      if (kind == PlaceKind.COUNTRY || kind == PlaceKind.COUNTRY_GROUP) {
        continue;
      }
      for (JsonNode entry : area.path(kind.plural())) {
        people +=
            places
                .find(kind, entry.path("key").asString(""))
                .filter(place -> place.countryCode().filter(whole::contains).isEmpty())
                .map(place -> around(place, entry))
                .orElse(0L);
      }
    }
    for (JsonNode entry : area.path("custom_locations")) {
      Point point =
          new Point(entry.path("latitude").asDouble(0), entry.path("longitude").asDouble(0));
      people += places.around(point, kilometers(entry, 16));
    }
    return people;
  }

  private long around(Place place, JsonNode entry) {
    return place.point().isPresent() && entry.has("radius")
        ? Math.max(place.people(), places.around(place.point().get(), kilometers(entry, 0)))
        : place.people();
  }

  private static double kilometers(JsonNode entry, double otherwise) {
    double radius = entry.path("radius").asDouble(0);
    double unit = entry.path("distance_unit").asString("mile").startsWith("kilo") ? 1 : KILOMETERS;
    return radius <= 0 ? otherwise : radius * unit;
  }
}
