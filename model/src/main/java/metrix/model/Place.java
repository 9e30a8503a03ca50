package metrix.model;

import java.util.Optional;
import java.util.OptionalInt;

/// A place that an ad set can target, as Meta's targeting search names it.
///
/// @param key Meta's key: `US` for a country, digits for a region or a city, `US:94304` for a zip
/// @param detail what sets it apart from others of its name: region and country
/// @param countryCode ISO code of its country; empty for groups such as worldwide
/// @param radiusKilometres how far around a city, when said (17 to 80)
public record Place(
    PlaceType type,
    String key,
    String name,
    String detail,
    Optional<String> countryCode,
    OptionalInt radiusKilometres) {

  /// The same place with a radius, or with none.
  public Place within(OptionalInt kilometres) {
    return new Place(type, key, name, detail, countryCode, kilometres);
  }

  /// A whole country.
  public static Place country(String code, String name) {
    return new Place(PlaceType.COUNTRY, code, name, "", Optional.of(code), OptionalInt.empty());
  }
}
