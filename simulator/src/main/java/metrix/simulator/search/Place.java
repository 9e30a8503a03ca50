package metrix.simulator.search;

import java.util.List;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ObjectNode;

/// A place that ads can be shown in.
///
/// @param home where it lies; empty for countries and groups of them
/// @param people rough number of reachable people
/// @param point its middle, for cities and parts of them
/// @param city the city of a postal code
/// @param word what an area is called there, such as BOROUGH
/// @param members codes of the countries of a group
public record Place(
    PlaceKind kind,
    String key,
    String name,
    Optional<Home> home,
    long people,
    Optional<Point> point,
    Optional<Place> city,
    Optional<String> word,
    List<String> members) {

  /// The country of a place, and its region where it lies in one.
  public record Home(Place country, Optional<Place> region) {}

  public Place {
    members = List.copyOf(members);
  }

  static Place country(String code, String name, long people) {
    return new Place(
        PlaceKind.COUNTRY,
        code,
        name,
        Optional.empty(),
        people,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  static Place group(String key, String name, List<String> members, long people) {
    return new Place(
        PlaceKind.COUNTRY_GROUP,
        key,
        name,
        Optional.empty(),
        people,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        members);
  }

  static Place in(Home home, PlaceKind kind, String key, String name, long people) {
    return new Place(
        kind,
        key,
        name,
        Optional.of(home),
        people,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  Place at(Point middle) {
    return new Place(kind, key, name, home, people, Optional.of(middle), city, word, members);
  }

  Place called(String newWord) {
    return new Place(kind, key, name, home, people, point, city, Optional.of(newWord), members);
  }

  Place of(Place itsCity) {
    return new Place(kind, key, name, home, people, point, Optional.of(itsCity), word, members);
  }

  /// The ISO code of the country that it is or lies in; empty for a group.
  public Optional<String> countryCode() {
    return kind == PlaceKind.COUNTRY ? Optional.of(key) : home.map(where -> where.country().key());
  }

  public Optional<Place> region() {
    return home.flatMap(Home::region);
  }

  /// The row of a search. Source: Meta, "Targeting search" page and recorded rows; that keys of
  /// regions and cities are numbers there is documented.
  ///
  /// @param regions whether regions of it can be targeted
  /// @param cities whether cities of it can be targeted
  ObjectNode row(boolean regions, boolean cities) {
    ObjectNode row = Json.object();
    row.put("key", key).put("name", name).put("type", kind.wire());
    countryCode().ifPresent(code -> row.put("country_code", code));
    home.ifPresent(where -> row.put("country_name", where.country().name()));
    region()
        .ifPresent(where ->
            row.put("region", where.name()).put("region_id", Integer.parseInt(where.key())));
    city.ifPresent(where ->
        row.put("primary_city", where.name())
            .put("primary_city_id", Integer.parseInt(where.key())));
    if (kind == PlaceKind.COUNTRY_GROUP) {
      var codes = row.putArray("country_codes");
      members.forEach(codes::add);
      row.put("is_worldwide", key.equals("worldwide"));
    }
    row.put("supports_region", regions).put("supports_city", cities);
    word.ifPresent(
        called -> row.put("geo_hierarchy_level", kind.name()).put("geo_hierarchy_name", called));
    return row;
  }
}
