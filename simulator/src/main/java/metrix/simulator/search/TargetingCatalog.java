package metrix.simulator.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Everything that the targeting search knows: places, targeting options and languages. Immutable,
/// read once for all.
public final class TargetingCatalog {
  private static final class Holder {
    static final TargetingCatalog CATALOG = new TargetingCatalog();
  }

  private final Places places;
  private final Details details;
  private final Locales locales = new Locales();
  private final Reach reach;

  private TargetingCatalog() {
    this.places = new Places(PlaceFiles.read());
    this.details = new Details(DetailFiles.read());
    this.reach = new Reach(places, details);
  }

  public static TargetingCatalog load() {
    return Holder.CATALOG;
  }

  public Places places() {
    return places;
  }

  public Details details() {
    return details;
  }

  public Locales locales() {
    return locales;
  }

  /// The row of the interest with exactly this name.
  public Optional<ObjectNode> interest(String name) {
    return details.interest(name).map(Detail::interestRow);
  }

  /// The countries that a member of `geo_locations` lies in or consists of.
  public List<String> countriesOf(PlaceKind kind, String key) {
    return places.find(kind, key).stream()
        .flatMap(place ->
            kind == PlaceKind.COUNTRY_GROUP
                ? place.members().stream()
                : Stream.of(place.countryCode().orElse("")))
        .toList();
  }

  /// A rough number of people for a targeting spec. Invented.
  public long people(JsonNode targeting) {
    return reach.people(targeting);
  }
}
