package metrix.simulator.edge.pixel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Asset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /{pixel}/stats`: what a Pixel counted, by the hour, of the last seven days.
///
/// Source: Meta, "Ads Pixel Stats" reference. That the time without `start_time` is a day, and the
/// order of the hours (oldest first), are unverified. The counts are made up from the Pixel and the
/// hour: the same whenever they are asked.
final class PixelStats {
  private static final Duration KEPT = Duration.ofDays(7);

  /// One hour, or the whole time for `event_total_counts`.
  private record Bucket(Instant start, Map<String, Long> counts) {}

  private PixelStats() {}

  static JsonNode answer(Request request) {
    Params params = request.params();
    String aggregation = params.filled("aggregation").orElse("event");
    Asset pixel = (Asset) request.target();
    ZoneId zone = PixelView.owner(request, pixel).map(Account::zone).orElse(ZoneOffset.UTC);
    Instant now = request.now();
    Instant end = time(params, "end_time", zone).orElse(now);
    Instant start = time(params, "start_time", zone).orElse(end.minus(Duration.ofDays(1)));
    if (start.isAfter(end)) {
      throw Failure.invalid("start_time must be before end_time").blaming("start_time").thrown();
    }
    if (aggregation.equals("custom_data_field")) {
      Writes.required(params, "event");
    }
    Instant oldest = now.minus(KEPT);
    List<Bucket> buckets =
        hours(
            request,
            aggregation,
            start.isBefore(oldest) ? oldest : start,
            end.isAfter(now) ? now : end);
    return request.page(
        new Rows.Listed<>(buckets),
        Page.OBJECTS,
        bucket -> row(request, bucket, aggregation, zone));
  }

  /// The end of the last full hour and some minutes: a Pixel of a shop fires all the time.
  static Instant lastFired(Instant now) {
    return now.minusSeconds(now.getEpochSecond() % 97);
  }

  private static Optional<Instant> time(Params params, String name, ZoneId zone) {
    Optional<String> text = params.filled(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Times.read(text.get(), zone)
            .orElseThrow(() ->
                Failure.invalid("The parameter " + name + " must be a time")
                    .blaming(name)
                    .thrown()));
  }

  private static List<Bucket> hours(
      Request request, String aggregation, Instant start, Instant end) {
    List<Bucket> buckets = new ArrayList<>();
    Map<String, Long> total = new LinkedHashMap<>();
    String pixel = request.target().path();
    Optional<String> event = request.params().filled("event");
    Optional<String> source = request.params().filled("event_source");
    for (Instant hour = start.truncatedTo(ChronoUnit.HOURS);
        hour.isBefore(end);
        hour = hour.plus(Duration.ofHours(1))) {
      // The hour that still runs holds the part that has passed.
      long seconds = Math.min(3600, Duration.between(hour, request.now()).toSeconds());
      long fires = PixelTraffic.fires(pixel, hour, event, source) * seconds / 3600;
      Map<String, Long> counts = PixelTraffic.split(aggregation, fires, event);
      counts.forEach((value, count) -> total.merge(value, count, Long::sum));
      if (!counts.isEmpty()) {
        buckets.add(new Bucket(hour, counts));
      }
    }
    return aggregation.equals("event_total_counts")
        ? List.of(new Bucket(start.truncatedTo(ChronoUnit.HOURS), total))
        : buckets;
  }

  private static JsonNode row(Request request, Bucket bucket, String aggregation, ZoneId zone) {
    ObjectNode whole = Json.object();
    whole.put("start_time", Times.show(bucket.start(), zone)).put("aggregation", aggregation);
    ArrayNode data = whole.putArray("data");
    bucket
        .counts()
        .forEach((value, count) -> data.addObject().put("value", value).put("count", count));
    if (request.fields().isEmpty()) {
      return whole;
    }
    ObjectNode row = Json.object();
    for (Field field : request.fields()) {
      if (!request.graph().spec().fields("AdsPixelStatsResult").contains(field.name())) {
        throw Failure.unknownField(field.name()).thrown();
      }
      row.set(field.alias(), whole.get(field.name()));
    }
    return row;
  }
}
