package metrix.simulator.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The reader of the data files of the targeting search.
final class CatalogFiles {
  private static final int FIRST_CITY = 2_420_000;
  private static final int CITY_STEP = 37;

  private final Map<String, Place> countries = new LinkedHashMap<>();
  private final Map<String, Place> regions = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();
  private final Map<Integer, String> locales = new LinkedHashMap<>();
  private int city = FIRST_CITY;

  List<Place> places() {
    lines("countries.txt", this::country);
    lines("regions.txt", this::regions);
    lines("cities.txt", this::cities);
    lines("others.txt", this::other);
    return places;
  }

  Map<Integer, String> locales() {
    return locales;
  }

  static List<Detail> details() {
    List<Detail> details = new ArrayList<>();
    lines(
        "details.txt",
        words -> {
          List<String> path = List.of(words[1].split(" > ", -1));
          for (String name : words[2].split(",", -1)) {
            details.add(
                new Detail(words[0], id(words[0], name), name, path, people(words[0] + name)));
          }
        });
    return details;
  }

  // The id of one interest is recorded; the others are made from their names and stay the same.
  private static String id(String kind, String name) {
    if (kind.equals("interests") && name.equals("Cooking")) {
      return "6003659420716";
    }
    long hash = hash(kind + "/" + name);
    return "600"
        + (kind.equals("interests") ? "3" : "2")
        + String.format(java.util.Locale.ROOT, "%09d", hash % 1_000_000_000L);
  }

  private static long people(String text) {
    long hash = hash(text);
    return Math.round(Math.exp(13.5 + hash % 1000 / 1000.0 * 6) / 10) * 10;
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return (hash ^ (hash >>> 29)) & Long.MAX_VALUE;
  }

  private void country(String[] words) {
    Place place =
        new Place(
            "country",
            words[0],
            words[1],
            Optional.of(words[0]),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Long.parseLong(words[2]) * 1000);
    countries.put(words[0], place);
    places.add(place);
  }

  private void regions(String[] words) {
    String[] names = words[2].split(",", -1);
    for (int i = 0; i < names.length; i++) {
      long share = of(words[0]).people() / (names.length + 2L);
      Place region =
          within(
              "region",
              Integer.toString(Integer.parseInt(words[1]) + i),
              names[i],
              words[0],
              "",
              share);
      regions.put(words[0] + "/" + names[i], region);
      places.add(region);
    }
  }

  private void cities(String[] words) {
    for (String name : words[2].split(",", -1)) {
      int mark = name.indexOf('#');
      city += CITY_STEP;
      String key = mark < 0 ? Integer.toString(city) : name.substring(mark + 1);
      String plain = mark < 0 ? name : name.substring(0, mark);
      long people = 90_000 + hash(plain) % 900_000;
      places.add(within("city", key, plain, words[0], words[1], people));
    }
  }

  private void other(String[] words) {
    switch (words[0]) {
      case "zip" -> {
        String country = words[1].substring(0, words[1].indexOf(':'));
        Place zip =
            within(
                "zip",
                words[1],
                words[1].substring(country.length() + 1),
                country,
                words[3],
                21_000);
        places.add(
            new Place(
                "zip",
                zip.key(),
                zip.name(),
                zip.countryCode(),
                zip.countryName(),
                zip.region(),
                Optional.of(words[2]),
                List.of(),
                zip.people()));
      }
      case "market" -> places.add(within("geo_market", words[1], words[2], "US", "", 3_400_000));
      case "group" -> places.add(group(words));
      default -> locales.put(Integer.parseInt(words[1]), words[2]);
    }
  }

  private Place group(String[] words) {
    List<String> members =
        words[3].equals("*") ? List.copyOf(countries.keySet()) : List.of(words[3].split(",", -1));
    long people = members.stream().mapToLong(code -> of(code).people()).sum();
    return new Place(
        "country_group",
        words[1],
        words[2],
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        members,
        people);
  }

  private Place within(
      String kind, String key, String name, String country, String region, long people) {
    return new Place(
        kind,
        key,
        name,
        Optional.of(country),
        Optional.of(of(country).name()),
        Optional.ofNullable(regions.get(country + "/" + region)),
        Optional.empty(),
        List.of(),
        people);
  }

  private Place of(String country) {
    Place place = countries.get(country);
    if (place == null) {
      throw new IllegalStateException("unknown country in the search data: " + country);
    }
    return place;
  }

  private static void lines(String file, java.util.function.Consumer<String[]> each) {
    try (InputStream in = CatalogFiles.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing from the program");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") && !line.isBlank()) {
          each.accept(line.split("\\|", -1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
