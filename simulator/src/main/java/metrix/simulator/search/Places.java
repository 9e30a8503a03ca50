package metrix.simulator.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// All places, by key and by name.
public final class Places {
  /// What a search for places asks for.
  ///
  /// @param text start of a word of the name; blank for all
  /// @param kinds empty for all but groups of countries (unverified)
  /// @param byCode whether the text is the code of a country, not a name
  public record Query(
      String text,
      Set<PlaceKind> kinds,
      Optional<String> country,
      Optional<String> region,
      boolean byCode) {}

  private record Entry(Place place, String folded) {}

  private final List<Entry> entries;
  private final Map<PlaceKind, Map<String, Place>> byKey = new HashMap<>();
  private final Set<String> withRegions = new HashSet<>();
  private final Set<String> withCities = new HashSet<>();
  private final Zips zips;

  Places(List<Place> places) {
    this.entries =
        places.stream().map(place -> new Entry(place, Words.folded(place.name()))).toList();
    this.zips = new Zips(places);
    for (Place place : places) {
      byKey.computeIfAbsent(place.kind(), kind -> new HashMap<>()).put(place.key(), place);
      place
          .home()
          .ifPresent(home -> {
            if (place.kind() == PlaceKind.REGION) {
              withRegions.add(home.country().key());
            } else if (place.kind() == PlaceKind.CITY) {
              withCities.add(home.country().key());
              home.region().ifPresent(region -> withCities.add(region.key()));
            }
          });
    }
  }

  /// The place of a kind with a key. What was a city once is still a city to those who target it.
  public Optional<Place> find(PlaceKind kind, String key) {
    if (kind == PlaceKind.ZIP) {
      return zips.find(key);
    }
    return Stream.of(PlaceKind.values())
        .filter(kind::finds)
        .flatMap(each -> Optional.ofNullable(byKey.getOrDefault(each, Map.of()).get(key)).stream())
        .findFirst();
  }

  /// Places that a query names, best known first.
  public List<Place> search(Query query) {
    String wanted = Words.folded(query.text());
    Stream<Place> named =
        entries.stream()
            .filter(entry -> asked(query, entry.place().kind()))
            .filter(entry ->
                (query.byCode() && entry.place().kind() == PlaceKind.COUNTRY)
                    ? entry.place().key().equalsIgnoreCase(wanted)
                    : Words.match(entry.folded(), wanted))
            .sorted(
                Comparator.comparing((Entry entry) -> !entry.folded().equals(wanted))
                    .thenComparing(entry -> !entry.folded().startsWith(wanted))
                    .thenComparing(entry -> entry.place().people(), Comparator.reverseOrder())
                    .thenComparing(entry -> entry.place().key()))
            .map(Entry::place);
    Stream<Place> codes =
        asked(query, PlaceKind.ZIP)
            ? zips.starting(query.text().trim().toUpperCase(java.util.Locale.ROOT)).stream()
            : Stream.empty();
    return Stream.concat(named, codes)
        .filter(place -> query.country().isEmpty() || place.countryCode().equals(query.country()))
        .filter(place ->
            query.region().isEmpty() || place.region().map(Place::key).equals(query.region()))
        .toList();
  }

  private static boolean asked(Query query, PlaceKind kind) {
    return query.kinds().isEmpty()
        ? kind != PlaceKind.COUNTRY_GROUP
        : query.kinds().stream().anyMatch(asked -> asked.finds(kind));
  }

  /// The row of a search.
  public ObjectNode row(Place place) {
    return switch (place.kind()) {
      case COUNTRY ->
          place.row(withRegions.contains(place.key()), withCities.contains(place.key()));
      case REGION -> place.row(true, withCities.contains(place.key()));
      default -> place.row(true, true);
    };
  }

  /// People who live around a point: those of the cities there, and a few in the country between.
  ///
  /// @param radius in kilometers
  public long around(Point point, double radius) {
    long inCities =
        byKey.getOrDefault(PlaceKind.CITY, Map.of()).values().stream()
            .filter(city -> city.point().orElseThrow().kilometers(point) <= radius + 3)
            .mapToLong(Place::people)
            .sum();
    return inCities + Math.round(Math.PI * radius * radius * 8);
  }

  /// The country that the city nearest to a point lies in.
  public Optional<String> countryNear(Point point) {
    return byKey.getOrDefault(PlaceKind.CITY, Map.of()).values().stream()
        .min(
            Comparator.comparingDouble((Place city) -> city.point().orElseThrow().kilometers(point))
                .thenComparing(Place::key))
        .flatMap(Place::countryCode);
  }
}
