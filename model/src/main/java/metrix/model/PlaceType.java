package metrix.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The kinds of places that targeting knows, with their names in Meta's targeting search.
public enum PlaceType {
  COUNTRY("country"),
  COUNTRY_GROUP("country_group"),
  REGION("region"),
  CITY("city"),
  ZIP("zip"),
  GEO_MARKET("geo_market"),
  /// A spot on the map with a radius, which needs no search.
  POINT("custom_location");

  /// The kinds that Meta's search knows.
  public static final Set<PlaceType> SEARCHED =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(POINT)));

  private final String wire;

  PlaceType(String wire) {
    this.wire = wire;
  }

  public String wire() {
    return wire;
  }

  /// The kind of a name in Meta's answers; empty for kinds that we do not target.
  public static Optional<PlaceType> ofWire(String wire) {
    return Arrays.stream(values()).filter(t -> t.wire.equals(wire)).findFirst();
  }
}
