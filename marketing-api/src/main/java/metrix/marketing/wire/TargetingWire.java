package metrix.marketing.wire;

import metrix.model.Gender;
import metrix.model.Targeting;
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
    if (!targeting.places().isEmpty()) {
      json.set("geo_locations", PlaceWire.json(targeting.places()));
    }
    if (!targeting.excludedPlaces().isEmpty()) {
      json.set("excluded_geo_locations", PlaceWire.json(targeting.excludedPlaces()));
    }
    ages(json, targeting);
    if (targeting.gender() != Gender.ALL) {
      json.putArray("genders").add(targeting.gender() == Gender.MALE ? 1 : 2);
    }
    RefinementWire.write(json, targeting.interests(), targeting.refinement());
    PlacementWire.write(json, targeting.placements());
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
}
