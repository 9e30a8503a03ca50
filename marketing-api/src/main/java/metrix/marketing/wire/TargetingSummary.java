package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The audience of an ad set in one line for people: places, ages, genders, and how many interests
/// and audiences narrow it.
final class TargetingSummary {
  private static final List<String> NAMED_PLACES =
      List.of("regions", "cities", "zips", "geo_markets", "places", "neighborhoods", "subcities");
  private static final int NAMED = 3;
  private static final String OLDEST = "65";

  private TargetingSummary() {}

  static String of(Node targeting) {
    var parts = new ArrayList<String>();
    add(parts, places(targeting.in("geo_locations")), "");
    add(parts, places(targeting.in("excluded_geo_locations")), "without ");
    add(parts, ages(targeting), "");
    add(parts, genders(targeting.texts("genders")), "");
    count(parts, details(targeting), "interest");
    count(parts, targeting.list("custom_audiences").size(), "custom audience");
    count(parts, targeting.list("excluded_custom_audiences").size(), "excluded audience");
    if (targeting.in("targeting_automation").whole("advantage_audience").orElse(0) == 1) {
      parts.add("Advantage+ audience");
    }
    return String.join(", ", parts);
  }

  private static String places(Node geo) {
    List<String> names =
        Stream.of(
                geo.texts("countries").stream()
                    .map(c -> Locale.of("", c).getDisplayCountry(Locale.ENGLISH)),
                geo.texts("country_groups").stream(),
                NAMED_PLACES.stream().flatMap(kind -> geo.list(kind).stream()).map(p -> name(p)),
                geo.list("custom_locations").stream()
                    .map(p -> p.text("address_string").orElse("a point on the map")))
            .flatMap(s -> s)
            .toList();
    String shown = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? shown + " and " + (names.size() - NAMED) + " more" : shown;
  }

  private static String name(Node place) {
    String name = place.text("name").or(() -> place.text("key")).orElse("");
    String unit = place.text("distance_unit").filter("mile"::equals).isPresent() ? " mi" : " km";
    return place.text("radius").map(r -> name + " +" + r + unit).orElse(name);
  }

  private static String ages(Node targeting) {
    List<String> wished = targeting.texts("age_range");
    if (wished.size() == 2) {
      return range(wished.get(0), wished.get(1));
    }
    return targeting.has("age_min") || targeting.has("age_max")
        ? range(targeting.text("age_min").orElse("18"), targeting.text("age_max").orElse(OLDEST))
        : "";
  }

  private static String range(String from, String to) {
    return from + "–" + to + (to.equals(OLDEST) ? "+" : "");
  }

  private static String genders(List<String> genders) {
    return switch (String.join(",", genders)) {
      case "1" -> "men";
      case "2" -> "women";
      default -> "";
    };
  }

  private static long details(Node targeting) {
    return Stream.concat(
            Stream.of(targeting.json()), targeting.list("flexible_spec").stream().map(Node::json))
        .flatMap(group -> Stream.of("interests", "behaviors", "life_events").map(group::path))
        .filter(JsonNode::isArray)
        .mapToLong(JsonNode::size)
        .sum();
  }

  private static void count(List<String> parts, long number, String what) {
    if (number > 0) {
      parts.add(number + " " + what + (number == 1 ? "" : "s"));
    }
  }

  private static void add(List<String> parts, String text, String before) {
    if (!text.isEmpty()) {
      parts.add(before + text);
    }
  }
}
