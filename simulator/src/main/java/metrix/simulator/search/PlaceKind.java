package metrix.simulator.search;

import java.util.Locale;
import java.util.Optional;

/// The kinds of places, as `location_types` of the search and as members of `geo_locations` name
/// them. Source: Meta, "Targeting search" page and the spec of TargetingGeoLocation.
public enum PlaceKind {
  COUNTRY("countries"),
  COUNTRY_GROUP("country_groups"),
  REGION("regions"),
  CITY("cities"),
  ZIP("zips"),
  GEO_MARKET("geo_markets"),
  ELECTORAL_DISTRICT("electoral_districts"),
  LARGE_GEO_AREA("large_geo_areas"),
  MEDIUM_GEO_AREA("medium_geo_areas"),
  SMALL_GEO_AREA("small_geo_areas"),
  METRO_AREA("metro_areas"),
  SUBCITY("subcities"),
  NEIGHBORHOOD("neighborhoods"),
  SUBNEIGHBORHOOD("subneighborhoods");

  private final String plural;

  PlaceKind(String plural) {
    this.plural = plural;
  }

  /// The word of a search row.
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The member of `geo_locations`.
  public String plural() {
    return plural;
  }

  public static Optional<PlaceKind> ofWire(String word) {
    for (PlaceKind kind : values()) {
      if (kind.wire().equals(word)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /// Whether a search for this kind finds places of the other: what was a city once is still found
  /// as one.
  boolean finds(PlaceKind other) {
    return this == other || (this == CITY && (other == SUBCITY || other == NEIGHBORHOOD));
  }
}
