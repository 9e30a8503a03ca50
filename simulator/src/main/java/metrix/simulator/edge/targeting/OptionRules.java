package metrix.simulator.edge.targeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.search.Detail;
import metrix.simulator.search.TargetingCatalog;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as interests, behaviours, demographics, languages and devices.
///
/// Source: the spec of FlexibleTargeting and the error reference (1487694).
final class OptionRules {
  /// Members of a group whose entries have an id and a name.
  static final List<String> KINDS =
      List.of(
          "interests",
          "behaviors",
          "life_events",
          "industries",
          "income",
          "family_statuses",
          "education_schools",
          "education_majors",
          "work_employers",
          "work_positions");

  private static final List<String> NUMBERS =
      List.of("education_statuses", "relationship_statuses");
  // Partner data that Meta took away in 2018; that their ids are refused so is unverified.
  private static final List<String> GONE =
      List.of(
          "ethnic_affinity",
          "generation",
          "home_ownership",
          "home_type",
          "home_value",
          "household_composition",
          "moms",
          "net_worth",
          "office_type",
          "politics",
          "user_adclusters");
  private static final List<String> LISTS =
      List.of("flexible_spec", "locales", "genders", "user_os", "user_device", "wireless_carrier");

  private OptionRules() {}

  static void check(TargetingCatalog catalog, JsonNode targeting) {
    for (String name : LISTS) {
      if (targeting.has(name) && !targeting.path(name).isArray()) {
        throw TargetingRules.invalid(name + " must be an array", name);
      }
    }
    for (JsonNode locale : targeting.path("locales")) {
      if (!catalog.locales().has(locale.asInt(-1))) {
        throw TargetingRules.invalid("Invalid locale: " + locale.asString(""), "locales");
      }
    }
    group(catalog, targeting, false);
    for (JsonNode group : targeting.path("flexible_spec")) {
      if (!group.isObject()) {
        throw TargetingRules.invalid("Invalid data for field flexible_spec", "flexible_spec");
      }
      group(catalog, group, false);
    }
    JsonNode exclusions = targeting.path("exclusions");
    if (!exclusions.isMissingNode() && !exclusions.isObject()) {
      throw TargetingRules.invalid("Invalid data for field exclusions", "exclusions");
    }
    group(catalog, exclusions, true);
    devices(catalog, targeting);
  }

  private static void group(TargetingCatalog catalog, JsonNode group, boolean excluding) {
    for (String kind : KINDS) {
      for (JsonNode entry : group.path(kind)) {
        String id = entry.isValueNode() ? entry.asString("") : entry.path("id").asString("");
        Optional<Detail> found = catalog.details().find(kind, id);
        if (found.filter(detail -> detail.status().offered(excluding)).isEmpty()) {
          throw gone(kind, id);
        }
      }
    }
    for (String kind : NUMBERS) {
      for (JsonNode number : group.path(kind)) {
        if (catalog.details().find(kind, number.asString("")).isEmpty()) {
          throw TargetingRules.invalid("Invalid value for " + kind, kind);
        }
      }
    }
    for (String kind : GONE) {
      for (JsonNode entry : group.path(kind)) {
        throw gone(kind, entry.isValueNode() ? entry.asString("") : entry.path("id").asString(""));
      }
    }
    for (JsonNode wish : group.path("interested_in")) {
      if (!Set.of("1", "2", "3", "4").contains(wish.asString(""))) {
        throw TargetingRules.invalid("Invalid value for interested_in", "interested_in");
      }
    }
  }

  private static GraphError gone(String kind, String id) {
    return Failure.refused(
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

  private static void devices(TargetingCatalog catalog, JsonNode targeting) {
    for (JsonNode system : targeting.path("user_os")) {
      if (!system
          .asString("")
          .matches("(iOS|Android)(_ver_\\d+(\\.\\d+)?(_and_above|_to_\\d+(\\.\\d+)?))?")) {
        throw TargetingRules.invalid("Invalid value for user_os", "user_os");
      }
    }
    for (String name : List.of("user_device", "excluded_user_device")) {
      for (JsonNode device : targeting.path(name)) {
        if (catalog.details().find("user_device", device.asString("")).isEmpty()) {
          throw TargetingRules.invalid("Invalid device: " + device.asString(""), name);
        }
      }
    }
    for (JsonNode carrier : targeting.path("wireless_carrier")) {
      if (!carrier.asString("").equals("Wifi")) {
        throw TargetingRules.invalid("wireless_carrier must be Wifi", "wireless_carrier");
      }
    }
  }
}
