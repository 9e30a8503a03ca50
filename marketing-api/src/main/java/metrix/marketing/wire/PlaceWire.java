package metrix.marketing.wire;

import java.util.List;
import metrix.model.Place;
import metrix.model.Radius;
import tools.jackson.databind.node.ObjectNode;

/// Places in Meta's form. Source: Meta, basic targeting page, copy of 2026-09-12;
/// TargetingGeoLocation of the v25.0 specs.
final class PlaceWire {
  private PlaceWire() {}

  static ObjectNode json(List<Place> places) {
    ObjectNode json = Json.object();
    for (Place place : places) {
      String kind = AudienceWire.keys(place.type());
      switch (place.type()) {
        case COUNTRY, COUNTRY_GROUP -> json.withArrayProperty(kind).add(place.key());
        case REGION, ZIP, GEO_MARKET ->
            json.withArrayProperty(kind).addObject().put("key", place.key());
        case CITY ->
            around(json.withArrayProperty(kind).addObject().put("key", place.key()), place);
        case POINT -> around(spot(json.withArrayProperty(kind).addObject(), place), place);
      }
    }
    return json;
  }

  private static ObjectNode spot(ObjectNode point, Place place) {
    String[] parts = place.key().split(",", 2);
    return point
        .put("latitude", Double.parseDouble(parts[0]))
        .put("longitude", Double.parseDouble(parts[1]));
  }

  private static void around(ObjectNode json, Place place) {
    place.radius().ifPresent(r -> json.put("radius", r.amount()).put("distance_unit", unit(r)));
  }

  private static String unit(Radius radius) {
    return switch (radius.unit()) {
      case KILOMETER -> "kilometer";
      case MILE -> "mile";
    };
  }
}
