package metrix.simulator.edge.targeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.simulator.edge.audience.AudienceRefs;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Json;
import metrix.simulator.search.Detail;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

/// The limits on targeting in campaigns for housing, employment and financial products, and in
/// political ones.
///
/// Source: Meta, "Special ad categories" page. Which subcode the refusals have is unverified, and
/// so is which interests are left.
final class SpecialCategories {
  private static final Set<String> RESTRICTED =
      Set.of("HOUSING", "EMPLOYMENT", "FINANCIAL_PRODUCTS_SERVICES", "CREDIT");
  private static final List<PlaceKind> TOO_SMALL =
      List.of(
          PlaceKind.ZIP,
          PlaceKind.SUBCITY,
          PlaceKind.NEIGHBORHOOD,
          PlaceKind.SUBNEIGHBORHOOD,
          PlaceKind.METRO_AREA,
          PlaceKind.SMALL_GEO_AREA,
          PlaceKind.ELECTORAL_DISTRICT);
  private static final Set<String> TOPICS =
      Set.of(
          "Arts and music",
          "Business and industry",
          "Entertainment",
          "Food and drink",
          "Hobbies and activities",
          "Nature",
          "Shopping and fashion",
          "Sports and outdoors",
          "Technology");
  private static final double MILE = 1.609344;

  private SpecialCategories() {}

  static void check(Request request, Node campaign, JsonNode targeting) {
    List<String> categories = new ArrayList<>();
    campaign
        .json()
        .path("special_ad_categories")
        .forEach(category -> categories.add(Json.plain(category)));
    request.params().filled("tune_for_category").ifPresent(categories::add);
    TargetingCatalog catalog = request.graph().catalog();
    if (categories.contains("ISSUES_ELECTIONS_POLITICS") && inUnion(catalog, targeting)) {
      throw TargetingRules.invalid(
          "Ads about social issues, elections or politics cannot be shown in the European Union",
          "geo_locations");
    }
    if (restricts(categories)) {
      people(targeting);
      places(catalog, targeting);
      options(catalog, targeting);
      if (AudienceRefs.namesLookalike(request, targeting)) {
        throw refused("lookalike audiences", "custom_audiences");
      }
    }
  }

  /// Whether any of the categories narrows what can be targeted.
  static boolean restricts(List<String> categories) {
    return categories.stream().anyMatch(RESTRICTED::contains);
  }

  /// Whether an option can be targeted under such a category.
  static boolean offers(Detail detail) {
    return detail.isInterest()
        && TOPICS.contains(detail.topic())
        && !detail.path().contains("Personal finance")
        && !detail.path().contains("Politics and society");
  }

  private static boolean inUnion(TargetingCatalog catalog, JsonNode targeting) {
    return DsaPlaces.targeted(catalog, targeting);
  }

  private static void people(JsonNode targeting) {
    boolean allAges =
        targeting.path("age_min").asInt(18) == 18 && targeting.path("age_max").asInt(65) == 65;
    if (!allAges) {
      throw refused("ages", "age_min");
    }
    if (!targeting.path("genders").isEmpty()) {
      throw refused("genders", "genders");
    }
  }

  private static void places(TargetingCatalog catalog, JsonNode targeting) {
    if (!targeting.path("excluded_geo_locations").isEmpty()) {
      throw refused("excluded locations", "excluded_geo_locations");
    }
    JsonNode area = targeting.path("geo_locations");
    for (PlaceKind kind : TOO_SMALL) {
      for (JsonNode entry : area.path(kind.plural())) {
        throw refused(kind.plural() + " such as " + GeoRules.key(entry), "geo_locations");
      }
    }
    for (String kind : List.of("cities", "custom_locations")) {
      for (JsonNode entry : area.path(kind)) {
        boolean metric = entry.path("distance_unit").asString("mile").equals("kilometer");
        double least = union(catalog, entry) ? 15 : metric ? 25 : 15 * MILE;
        double radius = GeoRules.number(entry.path("radius")).orElse(0.0);
        boolean round = kind.equals("custom_locations") || entry.has("radius");
        if (round && (metric ? radius : radius * MILE) < least) {
          throw TargetingRules.invalid(
              "In a special ad category a radius must be at least 15 miles or 25 kilometers (15"
                  + " kilometers in the European Union)",
              "geo_locations");
        }
      }
    }
  }

  private static boolean union(TargetingCatalog catalog, JsonNode entry) {
    var alone = Json.object();
    alone
        .putObject("geo_locations")
        .putArray(entry.has("latitude") ? "custom_locations" : "cities")
        .add(entry);
    return DsaPlaces.targeted(catalog, alone);
  }

  private static void options(TargetingCatalog catalog, JsonNode targeting) {
    if (!targeting.path("exclusions").isEmpty()) {
      throw refused("exclusions", "exclusions");
    }
    List<String> others = new ArrayList<>(OptionRules.KINDS);
    others.remove("interests");
    others.addAll(List.of("education_statuses", "relationship_statuses", "interested_in"));
    if (TargetingRules.names(targeting, others)) {
      throw refused("demographics and behaviors", "flexible_spec");
    }
    List<JsonNode> groups = new ArrayList<>(List.of(targeting));
    targeting.path("flexible_spec").forEach(groups::add);
    for (JsonNode group : groups) {
      for (JsonNode entry : group.path("interests")) {
        String id = entry.isValueNode() ? entry.asString("") : entry.path("id").asString("");
        if (!catalog.details().find("interests", id).map(SpecialCategories::offers).orElse(false)) {
          throw refused("the interest " + id, "interests");
        }
      }
    }
  }

  private static metrix.simulator.protocol.GraphError refused(String what, String field) {
    return TargetingRules.invalid("In a special ad category you cannot choose " + what, field);
  }
}
