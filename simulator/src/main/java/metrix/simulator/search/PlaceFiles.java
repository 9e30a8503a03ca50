package metrix.simulator.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The reader of the data files about places.
final class PlaceFiles {
  private static final List<String> CITIES =
      List.of("cities-americas.txt", "cities-europe.txt", "cities-world.txt");
  // Of the residents of a city, those who see ads.
  private static final double REACHED = 0.75;

  private record CityLine(String country, String region, List<Spot> spots) {}

  private final MadeKeys keys = new MadeKeys();
  private final Map<String, Place> countries = new LinkedHashMap<>();
  private final Map<String, Place> regions = new LinkedHashMap<>();
  private final Map<String, Long> residents = new HashMap<>();
  private final List<Place> places = new ArrayList<>();

  static List<Place> read() {
    return new PlaceFiles().all();
  }

  private List<Place> all() {
    List<CityLine> cities =
        CITIES.stream()
            .flatMap(file -> Lines.of(file).stream())
            .map(line -> new CityLine(line[0], line[1], Spot.list(line[2], ";")))
            .toList();
    List<String[]> areas = Lines.of("areas.txt");
    Stream.concat(
            cities.stream().flatMap(line -> line.spots().stream()),
            areas.stream().flatMap(line -> Spot.list(line[4], ",").stream()))
        .forEach(spot -> spot.key().ifPresent(keys::reserve));
    for (CityLine line : cities) {
      for (String whole : List.of(line.country(), line.country() + "/" + line.region())) {
        residents.merge(whole, line.spots().stream().mapToLong(Spot::thousands).sum(), Long::sum);
      }
    }
    Lines.of("countries.txt").forEach(this::country);
    Lines.of("groups.txt").forEach(this::group);
    Lines.of("regions.txt").forEach(this::regions);
    cities.forEach(this::cities);
    areas.forEach(this::areas);
    Lines.of("markets.txt").forEach(this::market);
    Lines.of("districts.txt").forEach(this::districts);
    return places;
  }

  private void country(String[] words) {
    Place place = Place.country(words[0], words[1], Long.parseLong(words[2]) * 1000);
    countries.put(words[0], place);
    places.add(place);
  }

  private void group(String[] words) {
    List<String> members =
        words[2].equals("*") ? List.copyOf(countries.keySet()) : List.of(words[2].split(",", -1));
    long people = members.stream().mapToLong(code -> at(code).people()).sum();
    places.add(Place.group(words[0], words[1], members, people));
  }

  private void regions(String[] words) {
    String[] names = words[2].split(",", -1);
    int first = Integer.parseInt(words[1]);
    for (int i = 0; i < names.length; i++) {
      keys.reserve(first + i);
      region(words[0], names[i], Integer.toString(first + i), names.length);
    }
  }

  private Place region(String country, String name, String key, int siblings) {
    long whole = Math.max(1, residents.getOrDefault(country, 0L));
    long part = residents.getOrDefault(country + "/" + name, 0L);
    // Half by the cities that it has, half evenly, for those who live elsewhere.
    double share = 0.5 * part / whole + 0.5 / siblings;
    Place region =
        Place.in(
            new Place.Home(at(country), Optional.empty()),
            PlaceKind.REGION,
            key,
            name,
            Math.round(at(country).people() * share));
    regions.put(country + "/" + name, region);
    places.add(region);
    return region;
  }

  private Place.Home home(String country, String name) {
    String path = country + "/" + name;
    Place region = regions.get(path);
    if (region == null) {
      region = region(country, name, keys.make("region " + path), 20);
    }
    return new Place.Home(at(country), Optional.of(region));
  }

  private void cities(CityLine line) {
    Place.Home home = home(line.country(), line.region());
    for (Spot spot : line.spots()) {
      long people = Math.round(spot.thousands() * 1000 * REACHED);
      place(home, PlaceKind.CITY, spot, Math.min(people, home.country().people()));
    }
  }

  private void areas(String[] words) {
    PlaceKind kind = PlaceKind.ofWire(words[0]).orElseThrow();
    Place.Home home = home(words[2], words[3]);
    for (Spot spot : Spot.list(words[4], ",")) {
      int last = places.size();
      long most = kind.compareTo(PlaceKind.METRO_AREA) <= 0 ? 900_000 : 120_000;
      place(home, kind, spot, most / 3 + Words.number(spot.name()) % most);
      places.set(last, places.get(last).called(words[1]));
    }
  }

  private void place(Place.Home home, PlaceKind kind, Spot spot, long people) {
    String path =
        kind
            + "/"
            + home.country().key()
            + "/"
            + home.region().orElseThrow().name()
            + "/"
            + spot.name();
    String key = spot.key().isPresent() ? Integer.toString(spot.key().getAsInt()) : keys.make(path);
    places.add(Place.in(home, kind, key, spot.name(), people).at(spot.point()));
  }

  private void market(String[] words) {
    Place.Home us = new Place.Home(at("US"), Optional.empty());
    long people = 90_000 + Words.number(words[0]) % 2_000_000;
    places.add(Place.in(us, PlaceKind.GEO_MARKET, words[0], words[1], people));
  }

  private void districts(String[] words) {
    Place.Home state = home("US", words[0]);
    for (int i = 1; i <= Integer.parseInt(words[2]); i++) {
      String key = "US:%s%02d".formatted(words[1], i);
      String name = words[0] + "'s " + ordinal(i) + " District";
      places.add(Place.in(state, PlaceKind.ELECTORAL_DISTRICT, key, name, 540_000));
    }
  }

  private static String ordinal(int number) {
    boolean teen = number / 10 % 10 == 1;
    String ending =
        teen ? "th" : Arrays.asList("th", "st", "nd", "rd").get(number % 10 > 3 ? 0 : number % 10);
    return number + ending;
  }

  private Place at(String country) {
    return Optional.ofNullable(countries.get(country))
        .orElseThrow(
            () -> new IllegalStateException("unknown country in the search data: " + country));
  }
}
