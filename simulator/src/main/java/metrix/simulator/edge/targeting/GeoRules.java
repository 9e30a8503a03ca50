package metrix.simulator.edge.targeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.search.Places;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as places. Source: Meta, "Basic targeting" page: a location or a custom
/// audience, the numbers of places, the radiuses, the one pair of location types.
final class GeoRules {
  static final List<String> SIDES = List.of("geo_locations", "excluded_geo_locations");
  private static final Map<String, Integer> MOST =
      Map.of(
          "regions", 200,
          "cities", 250,
          "zips", 50_000,
          "geo_markets", 2500,
          "custom_locations", 200,
          "places", 200);

  private GeoRules() {}

  static void check(Places places, JsonNode targeting, String param) {
    for (String side : SIDES) {
      shape(targeting.path(side), side);
    }
    present(targeting, param);
    for (String side : SIDES) {
      JsonNode area = targeting.path(side);
      for (PlaceKind kind : PlaceKind.values()) {
        for (JsonNode entry : area.path(kind.plural())) {
          if (places.find(kind, key(entry)).isEmpty()) {
            throw TargetingRules.invalid(
                "Invalid location key for " + kind.plural() + ": " + key(entry), side);
          }
          if (kind == PlaceKind.CITY) {
            city(entry, side);
          }
        }
      }
      for (JsonNode entry : area.path("custom_locations")) {
        point(entry, side);
      }
    }
    oneRadius(targeting);
    Overlaps.check(places, targeting);
  }

  /// The key of a place: the text itself for countries and their groups, else a member.
  static String key(JsonNode entry) {
    return entry.isValueNode() ? entry.asString("") : entry.path("key").asString("");
  }

  // A spec with custom audiences alone needs no place, unless they are lookalikes: see
  // AudienceRefs.
  private static void present(JsonNode targeting, String param) {
    JsonNode places = targeting.path("geo_locations");
    boolean some =
        places.propertyNames().stream()
            .anyMatch(name -> !name.equals("location_types") && !places.path(name).isEmpty());
    if (!some && targeting.path("custom_audiences").isEmpty()) {
      throw Failure.refused(
              1885364,
              "Location Is Missing",
              "Your ad set must have a target location. Add at least one location, or a custom audience.")
          .blaming(param)
          .thrown();
    }
  }

  private static void shape(JsonNode area, String side) {
    if (!area.isMissingNode() && !area.isObject()) {
      throw TargetingRules.invalid("Invalid data for field " + side, side);
    }
    for (var member : area.properties()) {
      String name = member.getKey();
      if (!member.getValue().isArray()) {
        throw TargetingRules.invalid(name + " must be an array", side);
      }
      int most = MOST.getOrDefault(name, Integer.MAX_VALUE);
      if (member.getValue().size() > most) {
        throw Failure.invalid("Too many " + name + ": at most " + most)
            .blaming("targeting", side)
            .thrown();
      }
      boolean words = Set.of("countries", "country_groups", "location_types").contains(name);
      for (JsonNode entry : member.getValue()) {
        if (words != entry.isValueNode()) {
          throw TargetingRules.invalid("Invalid data for field " + name, side);
        }
      }
    }
    JsonNode types = area.path("location_types");
    boolean pair =
        types.size() == 2
            && Set.of("home", "recent")
                .equals(Set.of(types.path(0).asString(""), types.path(1).asString("-")));
    if (!types.isMissingNode() && !pair) {
      throw TargetingRules.invalid("location_types must be [\"home\",\"recent\"]", side);
    }
  }

  private static void city(JsonNode entry, String side) {
    if (entry.has("radius")) {
      boolean metric = metric(entry, side);
      double radius = number(entry, "radius", side);
      if (radius < (metric ? 17 : 10) || radius > (metric ? 80 : 50)) {
        throw TargetingRules.invalid(
            "The radius of a city must be 10 to 50 miles or 17 to 80 kilometers", side);
      }
    }
  }

  private static void point(JsonNode entry, String side) {
    if (!entry.has("latitude") && entry.has("address_string")) {
      return;
    }
    double latitude = number(entry, "latitude", side);
    double longitude = number(entry, "longitude", side);
    if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
      throw TargetingRules.invalid("A custom location lies outside of the globe", side);
    }
    if (entry.has("radius")) {
      boolean metric = metric(entry, side);
      double radius = number(entry, "radius", side);
      if (radius < (metric ? 1 : 0.63) || radius > (metric ? 80 : 50)) {
        throw TargetingRules.invalid(
            "The radius of a custom location must be 0.63 to 50 miles or 1 to 80 kilometers", side);
      }
    }
  }

  private static boolean metric(JsonNode entry, String side) {
    return switch (entry.path("distance_unit").asString("mile")) {
      case "mile" -> false;
      case "kilometer" -> true;
      default -> throw TargetingRules.invalid("distance_unit must be mile or kilometer", side);
    };
  }

  private static double number(JsonNode entry, String name, String side) {
    return number(entry.path(name))
        .orElseThrow(() -> TargetingRules.invalid(name + " must be a number", side));
  }

  static Optional<Double> number(JsonNode value) {
    String text = value.asString("");
    return text.matches("-?\\d{1,9}(\\.\\d{1,12})?")
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  // Which radius is meant is unverified: cities and points may each have their own, so this is the
  // one beside the places.
  private static void oneRadius(JsonNode targeting) {
    int locations =
        targeting.path("geo_locations").properties().stream()
            .filter(member -> !member.getKey().equals("location_types"))
            .mapToInt(member -> member.getValue().size())
            .sum();
    if (targeting.has("radius") && locations > 1) {
      throw several();
    }
  }

  private static GraphError several() {
    return Failure.refused(
            1815946, "Radius not allowed", "A radius cannot be used with several locations.")
        .blaming("targeting", "radius")
        .thrown();
  }
}
