package metrix.simulator.edge.targeting;

import java.util.List;
import java.util.Set;
import metrix.simulator.search.PlaceKind;
import metrix.simulator.search.TargetingCatalog;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as ages and genders.
///
/// Source: Meta, "Basic targeting" page; "Ad" reference for minors in Europe (since November 2023).
final class Ages {
  private static final List<String> EUROPE = List.of("eea");

  private Ages() {}

  static void check(TargetingCatalog catalog, JsonNode targeting) {
    int youngest = age(targeting, "age_min", 18);
    int oldest = age(targeting, "age_max", 65);
    if (youngest < 13 || oldest > 65 || youngest > oldest) {
      throw TargetingRules.invalid(
          "age_min must be at least 13, age_max at most 65, and age_min not above age_max",
          "age_min");
    }
    JsonNode wish = targeting.path("age_range");
    if (!wish.isMissingNode()) {
      int from = wish.path(0).asInt(-1);
      int to = wish.path(1).asInt(-1);
      if (wish.size() != 2 || from < 13 || to > 65 || from > to) {
        throw TargetingRules.invalid("age_range must be two ages between 13 and 65", "age_range");
      }
    }
    for (JsonNode gender : targeting.path("genders")) {
      // 0 for everyone is unverified.
      if (!Set.of("0", "1", "2").contains(gender.asString(""))) {
        throw TargetingRules.invalid("genders must be 1 (male) or 2 (female)", "genders");
      }
    }
    if (youngest < 18) {
      minors(catalog, targeting, oldest);
    }
  }

  private static void minors(TargetingCatalog catalog, JsonNode targeting, int oldest) {
    for (PlaceKind kind : PlaceKind.values()) {
      for (JsonNode entry : targeting.path("geo_locations").path(kind.plural())) {
        for (String country : catalog.countriesOf(kind, GeoRules.key(entry))) {
          if (country.equals("CH") || european(catalog, country)) {
            throw TargetingRules.invalid(
                "People under 18 cannot be targeted in the European Economic Area and Switzerland",
                "age_min");
          }
        }
      }
    }
    // That minors may only be chosen by age and place is unverified.
    boolean narrowed =
        !targeting.path("genders").isEmpty() || TargetingRules.names(targeting, OptionRules.KINDS);
    if (oldest < 18 && narrowed) {
      throw TargetingRules.invalid(
          "People under 18 can be targeted by age and location only", "age_max");
    }
  }

  private static boolean european(TargetingCatalog catalog, String country) {
    return EUROPE.stream()
        .flatMap(group -> catalog.places().find(PlaceKind.COUNTRY_GROUP, group).stream())
        .anyMatch(group -> group.members().contains(country));
  }

  private static int age(JsonNode targeting, String name, int otherwise) {
    JsonNode value = targeting.path(name);
    if (value.isMissingNode()) {
      return otherwise;
    }
    String text = value.asString("");
    if (!text.matches("\\d{1,3}")) {
      throw TargetingRules.invalid(name + " must be an integer", name);
    }
    return Integer.parseInt(text);
  }
}
