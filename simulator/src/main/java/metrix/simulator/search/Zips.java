package metrix.simulator.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The postal codes of the countries that have a line in `zips.txt`: any code of the right form
/// under a known prefix exists; a few have their own city, the others a city of their region.
///
/// Source of the key's form: recorded `FR:66740` and Meta, "Targeting search" page.
final class Zips {
  private static final int PEOPLE = 21_000;
  // A search shows the codes that lack at most this many characters.
  private static final int OPEN = 2;

  /// @param rests what may follow a prefix: # a digit, @ a letter
  private record Rule(List<String> rests, Map<String, String> regions) {
    Optional<String> region(String code) {
      for (int length = Math.min(code.length(), 3); length > 0; length--) {
        String region = regions.get(code.substring(0, length));
        if (region != null && fits(code.substring(length))) {
          return Optional.of(region);
        }
      }
      return Optional.empty();
    }

    private boolean fits(String rest) {
      return rests.stream().anyMatch(form -> fits(form, rest));
    }

    private static boolean fits(String form, String rest) {
      if (form.length() != rest.length()) {
        return false;
      }
      for (int i = 0; i < rest.length(); i++) {
        char c = rest.charAt(i);
        boolean good =
            switch (form.charAt(i)) {
              case '#' -> c >= '0' && c <= '9';
              case '@' -> c >= 'A' && c <= 'Z';
              default -> c == form.charAt(i);
            };
        if (!good) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Place> known = new LinkedHashMap<>();
  private final Map<String, List<Place>> cities = new HashMap<>();

  Zips(List<Place> places) {
    for (Place place : places) {
      if (place.kind() == PlaceKind.CITY) {
        cities
            .computeIfAbsent(
                place.countryCode().orElseThrow() + "/" + place.region().orElseThrow().name(),
                path -> new ArrayList<>())
            .add(place);
      }
    }
    for (String[] line : Lines.of("zips.txt")) {
      rules.put(line[0], new Rule(List.of(line[1].split(",", -1)), regions(line[2])));
    }
    for (String[] line : Lines.of("zips-known.txt")) {
      known.put(line[0], made(line[0], Optional.of(line[1])).orElseThrow());
    }
  }

  private static Map<String, String> regions(String text) {
    Map<String, String> regions = new HashMap<>();
    for (String part : text.split(";", -1)) {
      int mark = part.indexOf('=');
      for (String range : part.substring(0, mark).split(",", -1)) {
        int dash = range.indexOf('-');
        if (dash < 0) {
          regions.put(range, part.substring(mark + 1));
        } else {
          String form = "%0" + dash + "d";
          IntStream.rangeClosed(
                  Integer.parseInt(range.substring(0, dash)),
                  Integer.parseInt(range.substring(dash + 1)))
              .forEach(n -> regions.put(form.formatted(n), part.substring(mark + 1)));
        }
      }
    }
    return regions;
  }

  /// The code with a key such as `US:94304`.
  Optional<Place> find(String key) {
    Place held = known.get(key);
    return held == null ? made(key, Optional.empty()) : Optional.of(held);
  }

  /// The codes that start with a text: those with a city of their own, then those that lack at most
  /// two digits.
  List<Place> starting(String text) {
    List<Place> found = new ArrayList<>();
    for (Place zip : known.values()) {
      if (zip.name().startsWith(text)) {
        found.add(zip);
      }
    }
    if (text.isEmpty()) {
      return found;
    }
    for (String country : rules.keySet()) {
      for (int open = 0; open <= OPEN; open++) {
        int many = (int) Math.pow(10, open);
        for (int n = 0; n < many; n++) {
          String digits = open == 0 ? "" : ("%0" + open + "d").formatted(n);
          String key = country + ":" + text + digits;
          if (!known.containsKey(key)) {
            made(key, Optional.empty()).ifPresent(found::add);
          }
        }
      }
    }
    return found;
  }

  private Optional<Place> made(String key, Optional<String> city) {
    int colon = key.indexOf(':');
    Rule rule = colon < 0 ? null : rules.get(key.substring(0, colon));
    if (rule == null) {
      return Optional.empty();
    }
    String code = key.substring(colon + 1);
    return rule.region(code)
        .map(region -> cities.getOrDefault(key.substring(0, colon) + "/" + region, List.of()))
        .filter(some -> !some.isEmpty())
        .map(some -> {
          Place its =
              city.isEmpty()
                  ? some.get((int) (Words.number(key) % some.size()))
                  : some.stream()
                      .filter(place -> place.name().equals(city.get()))
                      .findFirst()
                      .orElseThrow(() -> new IllegalStateException(key + " names no city"));
          return Place.in(its.home().orElseThrow(), PlaceKind.ZIP, key, code, PEOPLE)
              .at(its.point().orElseThrow())
              .of(its);
        });
  }
}
