package metrix.model;

import java.util.Optional;

/// A place that an ad set can target, as Meta's targeting search names it.
///
/// @param key Meta's key: `US` for a country, digits for a region or a city, `US:94304` for a zip;
///   `37.4,-122.1` for a point, latitude first
/// @param detail what sets it apart from others of its name: region and country
/// @param countryCode ISO code of its country; empty for groups such as worldwide
/// @param radius how far around a city or a point, when said
public record Place(
    PlaceType type,
    String key,
    String name,
    String detail,
    Optional<String> countryCode,
    Optional<Radius> radius) {

  /// The same place with a radius, or with none.
  public Place within(Optional<Radius> around) {
    return new Place(type, key, name, detail, countryCode, around);
  }

  /// The exact way to write it, `country:US` or `city:2418779+25km`.
  public String code() {
    String kind =
        switch (type) {
          case COUNTRY -> "country:";
          case COUNTRY_GROUP -> "group:";
          case REGION -> "region:";
          case CITY -> "city:";
          case ZIP -> "zip:";
          case GEO_MARKET -> "market:";
          case POINT -> "point:";
        };
    return kind + key + radius.map(r -> "+" + r.code()).orElse("");
  }

  /// A whole country.
  public static Place country(String code, String name) {
    return new Place(PlaceType.COUNTRY, code, name, "", Optional.of(code), Optional.empty());
  }
}
