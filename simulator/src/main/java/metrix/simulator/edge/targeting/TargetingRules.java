package metrix.simulator.edge.targeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metrix.simulator.edge.audience.AudienceRefs;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.spec.MetaSpec;
import metrix.simulator.state.Account;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as targeting. Source: Meta, "Basic targeting" page.
public final class TargetingRules {
  private TargetingRules() {}

  public static void check(
      Request request, Account account, Node campaign, JsonNode targeting, boolean isNew) {
    if (!targeting.isObject()) {
      throw Failure.invalid("The parameter targeting is required").blaming("targeting").thrown();
    }
    spec(request, targeting, "targeting");
    automation(targeting, isNew);
    SpecialCategories.check(request, campaign, targeting);
  }

  /// The rules that hold for any targeting spec, also for one that is only estimated.
  static void spec(Request request, JsonNode targeting, String param) {
    MetaSpec spec = request.graph().spec();
    for (String name : targeting.propertyNames()) {
      if (!spec.fields("Targeting").contains(name)) {
        throw invalid("Normalization does not allow the value " + name, "targeting");
      }
    }
    for (String side : GeoRules.SIDES) {
      for (String name : targeting.path(side).propertyNames()) {
        if (!spec.fields("TargetingGeoLocation").contains(name)) {
          throw invalid(
              "Invalid data for field " + side + ". Normalization does not allow the value " + name,
              side);
        }
      }
    }
    TargetingCatalog catalog = request.graph().catalog();
    GeoRules.check(catalog.places(), targeting, param);
    Ages.check(catalog, targeting);
    OptionRules.check(catalog, targeting);
    Placements.check(targeting);
    AudienceRefs.check(request, request.account(), targeting);
  }

  private static void automation(JsonNode targeting, boolean isNew) {
    JsonNode audience = targeting.path("targeting_automation").path("advantage_audience");
    boolean valid = Set.of("0", "1").contains(audience.asString(""));
    if ((isNew || !audience.isMissingNode()) && !valid) {
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

  static GraphError invalid(String reason, String field) {
    return Failure.refused(
            1487079,
            "Invalid targeting spec",
            "The targeting spec given is invalid because: " + reason)
        .blaming("targeting", field)
        .thrown();
  }

  /// The words of a list.
  static Set<String> words(JsonNode targeting, String key) {
    Set<String> words = new HashSet<>();
    targeting.path(key).forEach(word -> words.add(word.asString("")));
    return words;
  }

  /// Whether any group names options of a kind.
  static boolean names(JsonNode targeting, List<String> kinds) {
    for (String kind : kinds) {
      if (!targeting.path(kind).isEmpty()) {
        return true;
      }
      for (JsonNode group : targeting.path("flexible_spec")) {
        if (!group.path(kind).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
