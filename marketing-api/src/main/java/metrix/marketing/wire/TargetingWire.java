package metrix.marketing.wire;

import java.util.List;
import metrix.model.Gender;
import metrix.model.Place;
import metrix.model.Targeting;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Whom an ad set may reach, in Meta's form. Source: Meta, basic targeting page, copy of
/// 2026-09-12; Targeting of the v25.0 specs.
public final class TargetingWire {
  /// With Advantage+ audience the lower age may not be above this and the upper one not below 65
  /// (1870189): what the user wants then goes into `age_range`, as a wish.
  private static final int ADVANTAGE_AGE_MIN = 25;

  private static final int OLDEST = 65;
  private static final int ADULT = 18;

  private TargetingWire() {}

  public static ObjectNode json(Targeting targeting) {
    ObjectNode json = Json.object();
    json.set("geo_locations", places(targeting.places()));
    if (!targeting.excludedPlaces().isEmpty()) {
      json.set("excluded_geo_locations", places(targeting.excludedPlaces()));
    }
    ages(json, targeting);
    if (targeting.gender() != Gender.ALL) {
      json.putArray("genders").add(targeting.gender() == Gender.MALE ? 1 : 2);
    }
    if (!targeting.interests().isEmpty()) {
      ArrayNode interests = json.putArray("flexible_spec").addObject().putArray("interests");
      targeting
          .interests()
          .forEach(i -> interests.addObject().put("id", i.id()).put("name", i.name()));
    }
    json.putObject("targeting_automation")
        .put("advantage_audience", targeting.advantageAudience() ? 1 : 0);
    return json;
  }

  private static void ages(ObjectNode json, Targeting targeting) {
    if (!targeting.advantageAudience()) {
      json.put("age_min", targeting.ageMin()).put("age_max", targeting.ageMax());
      return;
    }
    json.put("age_min", Math.min(targeting.ageMin(), ADVANTAGE_AGE_MIN)).put("age_max", OLDEST);
    if (targeting.ageMin() > ADULT || targeting.ageMax() < OLDEST) {
      json.putArray("age_range").add(targeting.ageMin()).add(targeting.ageMax());
    }
  }

  private static ObjectNode places(List<Place> places) {
    ObjectNode json = Json.object();
    for (Place place : places) {
      switch (place.type()) {
        case COUNTRY -> json.withArrayProperty("countries").add(place.key());
        case COUNTRY_GROUP -> json.withArrayProperty("country_groups").add(place.key());
        case REGION -> keyed(json, "regions", place);
        case ZIP -> keyed(json, "zips", place);
        case GEO_MARKET -> keyed(json, "geo_markets", place);
        case CITY -> {
          ObjectNode city = keyed(json, "cities", place);
          place
              .radiusKilometres()
              .ifPresent(r -> city.put("radius", r).put("distance_unit", "kilometer"));
        }
      }
    }
    return json;
  }

  private static ObjectNode keyed(ObjectNode json, String kind, Place place) {
    return json.withArrayProperty(kind).addObject().put("key", place.key());
  }
}
