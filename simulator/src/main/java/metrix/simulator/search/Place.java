package metrix.simulator.search;

import java.util.List;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ObjectNode;

/// A place that ads can be shown in.
///
/// @param kind singular as in search rows: country, region, city, zip, geo_market, country_group
/// @param people rough number of reachable people, invented
record Place(
    String kind,
    String key,
    String name,
    Optional<String> countryCode,
    Optional<String> countryName,
    Optional<Place> region,
    Optional<String> primaryCity,
    List<String> members,
    long people) {
  Place {
    members = List.copyOf(members);
  }

  /// The row of a search. Source: Meta, "Targeting search" page and recorded rows.
  ObjectNode row() {
    ObjectNode row = Json.object();
    row.put("key", key).put("name", name).put("type", kind);
    countryCode.ifPresent(code -> row.put("country_code", code));
    countryName.ifPresent(name -> row.put("country_name", name));
    region.ifPresent(
        place -> row.put("region", place.name()).put("region_id", Integer.parseInt(place.key())));
    primaryCity.ifPresent(city -> row.put("primary_city", city));
    if (kind.equals("country_group")) {
      var codes = row.putArray("country_codes");
      members.forEach(codes::add);
      row.put("is_worldwide", key.equals("worldwide"));
    }
    row.put("supports_region", true).put("supports_city", true);
    return row;
  }
}
