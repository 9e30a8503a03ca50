package metrix.marketing.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.model.AudienceSize;
import metrix.model.Interest;
import metrix.model.Place;
import metrix.model.PlaceType;

/// Places, interests and estimates. Source: Meta, targeting search page, copy of 2026-09-12;
/// recorded answers `targeting_search_*` and `delivery_estimate_*`.
public final class AudienceWire {
  private AudienceWire() {}

  /// A row of the search for places; empty for kinds that we do not target.
  public static Optional<Place> place(Node node) {
    return node.text("type").flatMap(PlaceType::ofWire).map(type -> place(node, type));
  }

  /// The parameter that takes the keys of a kind of place, and the field that answers it.
  public static String keys(PlaceType type) {
    return switch (type) {
      case COUNTRY -> "countries";
      case COUNTRY_GROUP -> "country_groups";
      case REGION -> "regions";
      case CITY -> "cities";
      case ZIP -> "zips";
      case GEO_MARKET -> "geo_markets";
      case POINT -> "custom_locations";
    };
  }

  /// The places of an answer by keys: `data`, in it a map for each kind, in it a row for each key.
  public static List<Place> placesByKey(PlaceType type, Node answer) {
    return answer.in("data").in(keys(type)).objects().map(row -> place(row, type)).toList();
  }

  /// Whether a row about an interest says that it can be targeted.
  public static boolean valid(Node row) {
    return row.flag("valid") && row.has("id");
  }

  public static Interest interest(Node node) {
    OptionalLong single = node.count("audience_size");
    OptionalLong lower = node.count("audience_size_lower_bound");
    OptionalLong upper = node.count("audience_size_upper_bound");
    return new Interest(
        node.needed("id"),
        node.text("name").orElse(""),
        node.texts("path"),
        lower.isPresent() ? lower : single,
        upper.isPresent() ? upper : single);
  }

  /// The estimate for an audience: the first row of the list, if any.
  public static AudienceSize size(List<Node> rows) {
    if (rows.isEmpty()) {
      return new AudienceSize(OptionalLong.empty(), OptionalLong.empty(), false);
    }
    Node row = rows.getFirst();
    return new AudienceSize(
        row.count("estimate_mau_lower_bound"),
        row.count("estimate_mau_upper_bound"),
        row.flag("estimate_ready"));
  }

  private static Place place(Node node, PlaceType type) {
    return new Place(
        type,
        node.needed("key"),
        node.text("name").orElseGet(() -> node.needed("key")),
        detail(node, type),
        node.text("country_code"),
        Optional.empty());
  }

  private static String detail(Node node, PlaceType type) {
    if (type == PlaceType.COUNTRY) {
      return "";
    }
    return Stream.of(node.text("primary_city"), node.text("region"), node.text("country_name"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }
}
