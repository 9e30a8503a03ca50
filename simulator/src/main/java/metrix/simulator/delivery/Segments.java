package metrix.simulator.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The slices of an ad set's audience for a set of breakdowns. Values as recorded in Meta's
/// answers.
final class Segments {
  private static final Map<String, Double> AGES =
      map("18-24", 0.13, "25-34", 0.27, "35-44", 0.24, "45-54", 0.17, "55-64", 0.11, "65+", 0.08);
  private static final Map<String, Double> GENDERS =
      map("female", 0.44, "male", 0.545, "unknown", 0.015);
  private static final Map<String, Double> DEVICES =
      map("mobile_app", 0.86, "mobile_web", 0.06, "desktop", 0.08);
  private static final Map<String, Double> IMPRESSION_DEVICES =
      map(
          "iphone",
          0.47,
          "android_smartphone",
          0.39,
          "ipad",
          0.035,
          "android_tablet",
          0.025,
          "desktop",
          0.08);
  private static final Map<String, Map<String, Double>> POSITIONS = new LinkedHashMap<>();

  static {
    POSITIONS.put(
        "facebook",
        map(
            "feed",
            0.3,
            "facebook_reels",
            0.08,
            "facebook_stories",
            0.04,
            "marketplace",
            0.03,
            "right_hand_column",
            0.02,
            "instream_video",
            0.02));
    POSITIONS.put(
        "instagram", map("feed", 0.22, "instagram_reels", 0.13, "instagram_stories", 0.1));
    POSITIONS.put("audience_network", map("an_classic", 0.03));
    POSITIONS.put("messenger", map("messenger_stories", 0.01));
    POSITIONS.put("threads", map("threads_feed", 0.02));
  }

  private Segments() {}

  /// The slices, in order, for breakdowns that are known to go together.
  static List<Segment> of(JsonNode adSet, List<String> breakdowns) {
    List<Segment> segments = List.of(Segment.WHOLE);
    List<String> left = new ArrayList<>(breakdowns);
    if (left.contains("publisher_platform") && left.contains("platform_position")) {
      segments = crossed(segments, positions(adSet));
      left.removeAll(Set.of("publisher_platform", "platform_position"));
    }
    for (String breakdown : left) {
      segments = crossed(segments, slices(adSet, breakdown));
    }
    return ordered(segments, breakdowns);
  }

  private static List<Segment> slices(JsonNode adSet, String breakdown) {
    JsonNode targeting = adSet.path("targeting");
    return switch (breakdown) {
      case "age" -> simple(ages(targeting), 1);
      case "gender" -> simple(genders(targeting), 1);
      case "country" -> simple(countries(targeting), 1);
      case "region" -> simple(Places.regions(countries(targeting)), 1);
      case "dma" -> simple(Places.markets(countries(targeting)), 1);
      case "comscore_market" -> simple(map("Unknown", 1.0), 1);
      case "publisher_platform" -> simple(platforms(adSet), 1.35);
      case "device_platform" -> simple(DEVICES, 1.2);
      case "impression_device" -> simple(IMPRESSION_DEVICES, 1.2);
      case "hourly_stats_aggregated_by_advertiser_time_zone",
          "hourly_stats_aggregated_by_audience_time_zone" ->
          simple(hours(), 1.5);
      // Rows by product or by part of a dynamic creative: the demo has neither.
      default -> List.of();
    };
  }

  private static List<Segment> positions(JsonNode adSet) {
    List<Segment> segments = new ArrayList<>();
    double total = platforms(adSet).values().stream().mapToDouble(Double::doubleValue).sum();
    for (String platform : platforms(adSet).keySet()) {
      POSITIONS
          .getOrDefault(platform, Map.of())
          .forEach((position, weight) ->
              segments.add(segment(List.of(platform, position), weight / total, 1.35)));
    }
    return segments;
  }

  private static Map<String, Double> platforms(JsonNode adSet) {
    JsonNode chosen = adSet.path("targeting").path("publisher_platforms");
    Map<String, Double> platforms = new LinkedHashMap<>();
    POSITIONS.forEach((platform, positions) -> {
      boolean used = chosen.isEmpty();
      for (JsonNode word : chosen) {
        used |= word.asString("").equals(platform);
      }
      if (used) {
        platforms.put(platform, positions.values().stream().mapToDouble(Double::doubleValue).sum());
      }
    });
    return platforms.isEmpty() ? map("unknown", 1.0) : platforms;
  }

  private static Map<String, Double> ages(JsonNode targeting) {
    int youngest = targeting.path("age_min").asInt(18);
    int oldest = targeting.path("age_max").asInt(65);
    Map<String, Double> ages = new LinkedHashMap<>();
    AGES.forEach((range, weight) -> {
      int low = Integer.parseInt(range.substring(0, 2));
      int high = range.endsWith("+") ? 99 : Integer.parseInt(range.substring(3));
      if (high >= youngest && low <= oldest) {
        ages.put(range, weight);
      }
    });
    return ages.isEmpty() ? map("Unknown", 1.0) : ages;
  }

  private static Map<String, Double> genders(JsonNode targeting) {
    if (targeting.path("genders").size() != 1) {
      return GENDERS;
    }
    return map(targeting.path("genders").get(0).asString("").equals("1") ? "male" : "female", 1.0);
  }

  private static Map<String, Double> countries(JsonNode targeting) {
    Map<String, Double> countries = new LinkedHashMap<>();
    double weight = 1;
    for (JsonNode country : targeting.path("geo_locations").path("countries")) {
      countries.put(country.asString(""), weight);
      weight *= 0.62;
    }
    return countries.isEmpty() ? map("US", 1.0) : countries;
  }

  private static Map<String, Double> hours() {
    Map<String, Double> hours = new LinkedHashMap<>();
    for (int hour = 0; hour < 24; hour++) {
      double weight = 0.25 + 0.75 * Math.max(0, Math.sin((hour - 5) * Math.PI / 19));
      hours.put(
          String.format(java.util.Locale.ROOT, "%02d:00:00 - %02d:59:59", hour, hour), weight);
    }
    return hours;
  }

  private static List<Segment> simple(Map<String, Double> weights, double overlap) {
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    List<Segment> segments = new ArrayList<>();
    weights.forEach(
        (value, weight) -> segments.add(segment(List.of(value), weight / total, overlap)));
    return segments;
  }

  private static Segment segment(List<String> values, double weight, double overlap) {
    return new Segment(values, weight, Math.min(1, weight * overlap));
  }

  private static List<Segment> crossed(List<Segment> left, List<Segment> right) {
    List<Segment> all = new ArrayList<>();
    for (Segment a : left) {
      for (Segment b : right) {
        List<String> values = new ArrayList<>(a.values());
        values.addAll(b.values());
        all.add(new Segment(values, a.weight() * b.weight(), a.people() * b.people()));
      }
    }
    return all;
  }

  // The pair of platform and position came first; put the values into the order that was asked for.
  private static List<Segment> ordered(List<Segment> segments, List<String> breakdowns) {
    if (!breakdowns.contains("platform_position") || breakdowns.size() < 2) {
      return segments;
    }
    List<String> made = new ArrayList<>(List.of("publisher_platform", "platform_position"));
    breakdowns.stream().filter(name -> !made.contains(name)).forEach(made::add);
    return segments.stream()
        .map(segment ->
            new Segment(
                breakdowns.stream().map(name -> segment.values().get(made.indexOf(name))).toList(),
                segment.weight(),
                segment.people()))
        .toList();
  }

  private static Map<String, Double> map(Object... pairs) {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], (Double) pairs[i + 1]);
    }
    return map;
  }
}
