package metrix.marketing.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Radius;

/// Places in Meta's form, as far as we can say them. Source: Meta, basic targeting page, copy of
/// 2026-09-12; TargetingGeoLocation of the v25.0 specs.
final class PlaceReading {
  /// Whether people live at a place or were there: the only pair that Meta allows.
  static final String HOW = "location_types";

  private static final Set<String> KNOWN =
      Stream.of(PlaceType.values()).map(AudienceWire::keys).collect(Collectors.toUnmodifiableSet());

  private PlaceReading() {}

  /// Whether there are no places but those of kinds that we can say.
  static boolean sayable(Node geo) {
    return geo.json().properties().stream()
        .allMatch(e -> KNOWN.contains(e.getKey()) || e.getKey().equals(HOW));
  }

  static List<Place> places(Node geo) {
    List<Place> places = new ArrayList<>();
    for (PlaceType type : PlaceType.values()) {
      String key = AudienceWire.keys(type);
      switch (type) {
        case COUNTRY ->
            geo.texts(key)
                .forEach(code ->
                    places.add(
                        Place.country(
                            code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH))));
        case COUNTRY_GROUP ->
            geo.texts(key)
                .forEach(name ->
                    places.add(
                        new Place(type, name, name, "", Optional.empty(), Optional.empty())));
        case REGION, CITY, ZIP, GEO_MARKET ->
            geo.list(key).forEach(node -> places.add(keyed(type, node)));
        case POINT -> geo.list(key).forEach(node -> places.add(point(node)));
      }
    }
    return places;
  }

  private static Place keyed(PlaceType type, Node node) {
    String key = node.text("key").orElse("");
    return new Place(
        type,
        key,
        node.text("name").orElse(key),
        Stream.of(node.text("region"), node.text("country"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", ")),
        node.text("country"),
        type == PlaceType.CITY ? radius(node) : Optional.empty());
  }

  private static Place point(Node node) {
    String key = plain(node, "latitude") + "," + plain(node, "longitude");
    return new Place(
        PlaceType.POINT,
        key,
        node.text("address_string").orElse(key),
        "",
        Optional.empty(),
        radius(node));
  }

  private static String plain(Node node, String name) {
    BigDecimal number = node.decimal(name).orElse(BigDecimal.ZERO).stripTrailingZeros();
    return number.setScale(Math.max(0, number.scale())).toPlainString();
  }

  private static Optional<Radius> radius(Node node) {
    boolean miles = node.text("distance_unit").filter("mile"::equals).isPresent();
    return node.decimal("radius")
        .map(amount -> new Radius(amount, miles ? Radius.Unit.MILE : Radius.Unit.KILOMETER));
  }
}
