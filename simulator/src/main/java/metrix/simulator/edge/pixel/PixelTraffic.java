package metrix.simulator.edge.pixel;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The made-up visitors of a shop, as its Pixel sees them. The names of the values are unverified
/// except those of events, hosts and the two sources.
final class PixelTraffic {
  /// A value of an aggregation and its share of all fires.
  private record Share(String value, double part) {}

  private static final List<Share> EVENTS =
      List.of(
          new Share("PageView", 0.62),
          new Share("ViewContent", 0.24),
          new Share("Search", 0.05),
          new Share("AddToCart", 0.05),
          new Share("InitiateCheckout", 0.025),
          new Share("Purchase", 0.01),
          new Share("Lead", 0.005));
  private static final Map<String, List<Share>> SHARES =
      Map.ofEntries(
          Map.entry("event", EVENTS),
          Map.entry("event_total_counts", EVENTS),
          Map.entry(
              "event_value_count",
              List.of(new Share("Purchase", 0.7), new Share("AddToCart", 0.3))),
          Map.entry(
              "browser_type",
              List.of(
                  new Share("chrome", 0.5), new Share("safari", 0.42), new Share("firefox", 0.08))),
          Map.entry(
              "device_os",
              List.of(
                  new Share("android", 0.42), new Share("ios", 0.41), new Share("windows", 0.17))),
          Map.entry("device_type", List.of(new Share("mobile", 0.81), new Share("desktop", 0.19))),
          Map.entry(
              "host",
              List.of(
                  new Share("www.northwind.example", 0.9),
                  new Share("checkout.northwind.example", 0.1))),
          Map.entry(
              "url",
              List.of(
                  new Share("https://www.northwind.example/", 0.4),
                  new Share("https://www.northwind.example/tents", 0.3),
                  new Share("https://www.northwind.example/boots", 0.2),
                  new Share("https://checkout.northwind.example/cart", 0.1))),
          Map.entry("url_by_rule", List.of(new Share("https://www.northwind.example/", 1))),
          Map.entry(
              "match_keys",
              List.of(
                  new Share("external_id", 0.5), new Share("email", 0.3), new Share("phone", 0.2))),
          Map.entry("had_pii", List.of(new Share("false", 0.64), new Share("true", 0.36))),
          Map.entry("pixel_fire", List.of(new Share("pixel_fire", 1))),
          Map.entry("event_detection_method", List.of(new Share("manual", 1))),
          Map.entry("event_source", List.of(new Share("SERVER", 0.66), new Share("BROWSER", 0.34))),
          Map.entry("event_processing_results", List.of(new Share("processed", 1))),
          Map.entry(
              "custom_data_field",
              List.of(
                  new Share("content_ids", 0.4),
                  new Share("content_type", 0.3),
                  new Share("value", 0.2),
                  new Share("currency", 0.1))));

  private PixelTraffic() {}

  /// How often a Pixel fires in an hour, all events or one, from all sources or one.
  static long fires(String pixel, Instant hour, Optional<String> event, Optional<String> source) {
    long number = hour.getEpochSecond() / 3600;
    // A calm night and a busy evening of the Americas.
    double curve = 0.55 - 0.45 * Math.cos((number % 24 - 9) * Math.PI / 12);
    double noise = 0.8 + 0.4 * unit(pixel.hashCode() * 31L + number);
    double share =
        event
            .map(name ->
                EVENTS.stream()
                    .filter(known -> known.value().equals(name))
                    .mapToDouble(Share::part)
                    .sum())
            .orElse(1.0);
    double side =
        switch (source.orElse("")) {
          case "WEB_ONLY" -> 0.34;
          case "SERVER_ONLY" -> 0.66;
          default -> 1;
        };
    return Math.round(900 * curve * noise * share * side);
  }

  /// Cuts a count into the values of an aggregation that add up to it.
  static Map<String, Long> split(String aggregation, long fires, Optional<String> event) {
    List<Share> shares =
        event.isPresent() && aggregation.startsWith("event") && !aggregation.contains("_")
            ? List.of(new Share(event.get(), 1))
            : SHARES.getOrDefault(aggregation, EVENTS);
    Map<String, Long> counts = new LinkedHashMap<>();
    double below = 0;
    long given = 0;
    for (Share share : shares) {
      below += share.part();
      long upTo = Math.min(fires, Math.round(fires * below));
      if (upTo > given) {
        counts.put(share.value(), upTo - given);
      }
      given = upTo;
    }
    return counts;
  }

  private static double unit(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    return ((z ^ (z >>> 27)) >>> 11) * 0x1.0p-53;
  }
}
