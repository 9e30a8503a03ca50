package metrix.simulator.edge.targeting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.state.Account;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as targeting. Source: Meta, "Basic targeting", "Placement targeting", "Special
/// ad categories".
public final class TargetingRules {
  private static final Set<String> RESTRICTED =
      Set.of("HOUSING", "EMPLOYMENT", "FINANCIAL_PRODUCTS_SERVICES", "CREDIT");
  private static final Map<String, Integer> MOST =
      Map.of(
          "regions",
          200,
          "cities",
          250,
          "zips",
          50_000,
          "geo_markets",
          2500,
          "custom_locations",
          200,
          "places",
          200);

  private TargetingRules() {}

  public static void check(
      Request request, Account account, Node campaign, JsonNode targeting, boolean isNew) {
    if (!targeting.isObject()) {
      throw Failure.invalid("The parameter targeting is required").blaming("targeting").thrown();
    }
    MetaSpec spec = request.graph().spec();
    for (String name : targeting.propertyNames()) {
      if (!spec.fields("Targeting").contains(name)) {
        throw invalid("Normalization does not allow the value " + name, "targeting");
      }
    }
    for (String side : List.of("geo_locations", "excluded_geo_locations")) {
      for (String name : targeting.path(side).propertyNames()) {
        if (!spec.fields("TargetingGeoLocation").contains(name)) {
          throw invalid(
              "Invalid data for field " + side + ". Normalization does not allow the value " + name,
              side);
        }
      }
    }
    checkPlaces(request.graph().catalog(), targeting, "targeting");
    automation(targeting, isNew);
    ages(targeting);
    details(request.graph().catalog(), targeting);
    Placements.check(targeting);
    special(campaign, targeting);
  }

  /// Refuses targeting without a place, and places that do not exist.
  static void checkPlaces(TargetingCatalog catalog, JsonNode targeting, String param) {
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
    for (String side : List.of("geo_locations", "excluded_geo_locations")) {
      JsonNode area = targeting.path(side);
      MOST.forEach((name, most) -> {
        if (area.path(name).size() > most) {
          throw invalid("Too many " + name + ": at most " + most, side);
        }
      });
      for (JsonNode country : area.path("countries")) {
        if (!catalog.isCountry(country.asString(""))) {
          throw invalid("Invalid country code: " + country.asString(""), side);
        }
      }
      for (String kind : List.of("regions", "cities", "zips", "geo_markets")) {
        for (JsonNode place : area.path(kind)) {
          String key = place.path("key").asString("");
          if (!catalog.isPlace(kind, key)) {
            throw invalid("Invalid location key for " + kind + ": " + key, side);
          }
          radius(kind, place, side);
        }
      }
    }
  }

  private static void radius(String kind, JsonNode place, String side) {
    if (!kind.equals("cities") || !place.has("radius")) {
      return;
    }
    boolean kilometers = place.path("distance_unit").asString("mile").startsWith("kilo");
    double radius = place.path("radius").asDouble(0);
    if (radius < (kilometers ? 17 : 10) || radius > (kilometers ? 80 : 50)) {
      throw invalid("The radius of a city must be 10 to 50 miles or 17 to 80 kilometers", side);
    }
  }

  private static void automation(JsonNode targeting, boolean isNew) {
    JsonNode audience = targeting.path("targeting_automation").path("advantage_audience");
    boolean valid = Set.of("0", "1").contains(audience.asString(""));
    if (isNew && !valid) {
      throw Failure.refused(
              1870227,
              "Advantage audience flag required",
              "To create your ad set, you need to enable or disable the Advantage audience feature. This can be done by"
                  + " setting the advantage_audience flag to either 1 or 0 within the targeting_automation field in"
                  + " the targeting spec.")
          .blaming("targeting", "targeting_automation")
          .thrown();
    }
    if (audience.asString("").equals("1")) {
      int oldest = targeting.path("age_max").asInt(65);
      int youngest = targeting.path("age_min").asInt(18);
      if (oldest != 65 || youngest > 25) {
        throw Failure.refused(
                1870189,
                "Age range not available",
                "With Advantage+ audience, the maximum age must be 65 and the minimum age at most 25. Use age_range to"
                    + " suggest ages.")
            .blaming("targeting", oldest != 65 ? "age_max" : "age_min")
            .thrown();
      }
    }
  }

  private static void ages(JsonNode targeting) {
    int youngest = targeting.path("age_min").asInt(18);
    int oldest = targeting.path("age_max").asInt(65);
    if (youngest < 13 || oldest > 65 || youngest > oldest) {
      throw invalid(
          "age_min must be at least 13, age_max at most 65, and age_min not above age_max",
          "age_min");
    }
    for (JsonNode gender : targeting.path("genders")) {
      if (!Set.of("0", "1", "2").contains(gender.asString(""))) {
        throw invalid("genders must be 1 (male) or 2 (female)", "genders");
      }
    }
  }

  private static void details(TargetingCatalog catalog, JsonNode targeting) {
    for (JsonNode locale : targeting.path("locales")) {
      if (!catalog.isLocale(locale.asInt(-1))) {
        throw invalid("Invalid locale: " + locale.asString(""), "locales");
      }
    }
    detailed(catalog, targeting);
    targeting.path("flexible_spec").forEach(group -> detailed(catalog, group));
    detailed(catalog, targeting.path("exclusions"));
  }

  private static void detailed(TargetingCatalog catalog, JsonNode group) {
    for (String kind :
        List.of(
            "interests", "behaviors", "life_events", "industries", "income", "family_statuses")) {
      for (JsonNode entry : group.path(kind)) {
        String id = entry.isValueNode() ? entry.asString("") : entry.path("id").asString("");
        if (!catalog.isDetail(id)) {
          throw Failure.refused(
                  1487694,
                  "Targeting option is no longer available",
                  "The targeting option "
                      + id
                      + " in "
                      + kind
                      + " does not exist or is no longer available.")
              .blaming("targeting", kind)
              .thrown();
        }
      }
    }
  }

  private static void special(Node campaign, JsonNode targeting) {
    boolean restricted = false;
    for (JsonNode category : campaign.json().path("special_ad_categories")) {
      restricted |= RESTRICTED.contains(category.asString(""));
    }
    if (!restricted) {
      return;
    }
    boolean allAges =
        targeting.path("age_min").asInt(18) == 18 && targeting.path("age_max").asInt(65) == 65;
    if (!allAges
        || !targeting.path("genders").isEmpty()
        || !targeting.path("geo_locations").path("zips").isEmpty()) {
      throw invalid(
          "Ages, genders and zip codes cannot be chosen in a campaign of a special ad category",
          "targeting");
    }
  }

  static GraphError invalid(String reason, String field) {
    return Failure.refused(
            1487079,
            "Invalid targeting spec",
            "The targeting spec given is invalid because: " + reason)
        .blaming("targeting", field)
        .thrown();
  }
}
