package metrix.simulator.search;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The places, interests, behaviours, demographics and languages that the targeting search knows.
public final class TargetingCatalog {
  private static final Map<String, String> PLURALS =
      Map.of(
          "regions",
          "region",
          "cities",
          "city",
          "zips",
          "zip",
          "geo_markets",
          "geo_market",
          "countries",
          "country",
          "country_groups",
          "country_group");

  private final List<Place> places;
  private final Map<String, Place> byKey = new HashMap<>();
  private final List<Detail> details;
  private final Map<String, Detail> byId = new HashMap<>();
  private final Map<Integer, String> locales;

  private TargetingCatalog(List<Place> places, List<Detail> details, Map<Integer, String> locales) {
    this.places = List.copyOf(places);
    this.details = List.copyOf(details);
    this.locales = locales;
    places.forEach(place -> byKey.put(place.kind() + "/" + place.key(), place));
    details.forEach(detail -> byId.put(detail.id(), detail));
  }

  public static TargetingCatalog load() {
    CatalogFiles files = new CatalogFiles();
    List<Place> places = files.places();
    return new TargetingCatalog(places, CatalogFiles.details(), files.locales());
  }

  public boolean isCountry(String code) {
    return byKey.containsKey("country/" + code);
  }

  /// Whether a key names a place of a kind given in the plural, such as `cities`.
  public boolean isPlace(String kind, String key) {
    return byKey.containsKey(PLURALS.getOrDefault(kind, kind) + "/" + key)
        // Any well-formed zip of a country exists; the files hold a few for the search.
        || (kind.equals("zips")
            && key.matches("[A-Z]{2}:[A-Za-z0-9 -]{2,10}")
            && isCountry(key.substring(0, 2)));
  }

  public boolean isDetail(String id) {
    return byId.containsKey(id);
  }

  public boolean isLocale(int key) {
    return locales.containsKey(key);
  }

  /// The country of a region, city or zip.
  public Optional<String> countryOf(String key) {
    if (key.matches("[A-Z]{2}:.*")) {
      return Optional.of(key.substring(0, 2));
    }
    return Stream.of("region/", "city/", "geo_market/")
        .map(kind -> byKey.get(kind + key))
        .filter(place -> place != null)
        .findFirst()
        .flatMap(Place::countryCode);
  }

  /// Places whose name (or a word of it) starts with the text, the best known first.
  public List<ObjectNode> places(
      String text, Set<String> kinds, Predicate<String> countries, Optional<String> region) {
    String wanted = folded(text);
    return places.stream()
        .filter(place ->
            kinds.isEmpty() ? !place.kind().equals("country_group") : kinds.contains(place.kind()))
        .filter(place -> place.countryCode().map(countries::test).orElse(true))
        .filter(place -> region.isEmpty() || place.region().map(Place::key).equals(region))
        .filter(place -> matches(place.name(), wanted) || folded(place.key()).equals(wanted))
        .sorted(
            Comparator.comparing((Place place) -> !folded(place.name()).startsWith(wanted))
                .thenComparing(Place::people, Comparator.reverseOrder())
                .thenComparing(Place::key))
        .map(Place::row)
        .toList();
  }

  /// The row of one place by plural kind and key.
  public Optional<ObjectNode> place(String kind, String key) {
    Optional<ObjectNode> held =
        Optional.ofNullable(byKey.get(PLURALS.getOrDefault(kind, kind) + "/" + key))
            .map(Place::row);
    return held.isEmpty() && isPlace(kind, key) ? Optional.of(anyZip(key)) : held;
  }

  /// The row of a zip that no file holds.
  private static ObjectNode anyZip(String key) {
    return Json.object()
        .put("key", key)
        .put("name", key.substring(3))
        .put("type", "zip")
        .put("country_code", key.substring(0, 2));
  }

  public List<ObjectNode> interests(String text) {
    String wanted = folded(text);
    return details.stream()
        .filter(detail -> detail.kind().equals("interests") && matches(detail.name(), wanted))
        .sorted(
            Comparator.comparing((Detail detail) -> !folded(detail.name()).startsWith(wanted))
                .thenComparing(Detail::people, Comparator.reverseOrder()))
        .map(Detail::row)
        .toList();
  }

  public Optional<ObjectNode> interest(String nameOrId) {
    return details.stream()
        .filter(detail -> detail.kind().equals("interests"))
        .filter(detail -> detail.id().equals(nameOrId) || detail.name().equalsIgnoreCase(nameOrId))
        .findFirst()
        .map(Detail::row);
  }

  /// Interests that share a path with the given names.
  public List<ObjectNode> suggestions(List<String> names) {
    Set<List<String>> paths = new HashSet<>();
    details.stream()
        .filter(detail -> names.contains(detail.name()))
        .forEach(detail -> paths.add(detail.path()));
    return details.stream()
        .filter(detail -> paths.contains(detail.path()) && !names.contains(detail.name()))
        .map(Detail::row)
        .toList();
  }

  public List<ObjectNode> category(String kind) {
    boolean demographics = kind.equals("demographics");
    return details.stream()
        .filter(detail ->
            demographics
                ? detail.path().getFirst().equals("Demographics")
                : detail.kind().equals(kind))
        .map(Detail::categoryRow)
        .toList();
  }

  public List<ObjectNode> locales(String text) {
    String wanted = folded(text);
    return locales.entrySet().stream()
        .filter(entry -> matches(entry.getValue(), wanted))
        .map(entry -> Json.object().put("key", entry.getKey()).put("name", entry.getValue()))
        .toList();
  }

  /// A rough number of people for a targeting spec: places, then age, gender and interests as
  /// shares. Invented.
  public long people(JsonNode targeting) {
    JsonNode geo = targeting.path("geo_locations");
    double people = 0;
    for (var kind : PLURALS.entrySet()) {
      for (JsonNode entry : geo.path(kind.getKey())) {
        String key = entry.isValueNode() ? entry.asString("") : entry.path("key").asString("");
        Place place = byKey.get(kind.getValue() + "/" + key);
        people += place == null ? 15_000 : place.people();
      }
    }
    people += 200_000.0 * geo.path("custom_locations").size();
    double ages =
        (targeting.path("age_max").asInt(65) - targeting.path("age_min").asInt(18) + 1) / 48.0;
    people *= Math.clamp(ages, 0.02, 1);
    people *= targeting.path("genders").size() == 1 ? 0.49 : 1;
    double share = 1;
    for (JsonNode group : targeting.path("flexible_spec")) {
      double any = 0;
      for (JsonNode list : group) {
        any += list.size() * 0.06;
      }
      share *= Math.clamp(any, 0.01, 0.9);
    }
    return (long) (people * (targeting.path("flexible_spec").isEmpty() ? 1 : share));
  }

  private static boolean matches(String name, String wanted) {
    String folded = folded(name);
    return folded.startsWith(wanted)
        || folded.contains(" " + wanted)
        || folded.contains("-" + wanted);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .trim();
  }
}
