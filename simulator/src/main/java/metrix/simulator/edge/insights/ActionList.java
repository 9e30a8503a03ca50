package metrix.simulator.edge.insights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import metrix.simulator.delivery.AttributionWindow;
import metrix.simulator.delivery.Measure;
import metrix.simulator.delivery.Row;
import metrix.simulator.protocol.Filter;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The lists of actions of a row. `value` counts what the ad sets' own attribution counts; each
/// window that was asked for stands beside it under its name.
///
/// Source: Meta, Insights parameters; shape recorded (attribution windows of 2021).
///
/// @param hidesOffsite whether actions off Meta are left out, as with breakdowns by hour or region
/// @param hidesVideo whether videos are left out, as with breakdowns by hour
/// @param types which action types a filter keeps
record ActionList(
    boolean hidesOffsite,
    boolean hidesVideo,
    List<AttributionWindow> windows,
    Optional<Filter> types) {

  /// Counts of a row, seen through one window or as the ad sets see it.
  interface Counts extends ToLongFunction<Measure> {}

  /// What a list holds, made from counts.
  private interface Content extends BiFunction<Counts, Row, Map<String, Double>> {}

  static ActionList of(Params params, List<String> breakdowns) {
    List<AttributionWindow> windows = new ArrayList<>();
    for (String name : params.list("action_attribution_windows")) {
      AttributionWindow.of(name).ifPresent(windows::add);
    }
    return new ActionList(
        Breakdowns.hidesOffsite(breakdowns),
        Breakdowns.hourly(breakdowns),
        windows.stream().distinct().toList(),
        Filter.parse(params).stream()
            .filter(filter -> filter.field().equals("action_type"))
            .findFirst());
  }

  /// The same for rows without breakdowns.
  ActionList without() {
    return new ActionList(false, false, windows, types);
  }

  /// @param spend in units of the currency
  @Nullable JsonNode value(Row row, String name, double spend) {
    Optional<Content> content = name.contains("video") ? videos(name) : content(name, spend);
    // Recorded: a rate of clicks stands alone, without the windows that were asked for.
    List<AttributionWindow> beside = name.equals("website_ctr") ? List.of() : windows;
    return content.map(found -> list(row, found, beside)).orElse(null);
  }

  private Optional<Content> content(String name, double spend) {
    return Optional.ofNullable(
        switch (name) {
          case "actions" -> (counts, row) -> actions(counts);
          case "unique_actions" -> (counts, row) -> people(row, actions(counts));
          case "action_values" -> (counts, row) -> values(counts);
          case "cost_per_action_type" -> (counts, row) -> costs(actions(counts), spend);
          case "cost_per_unique_action_type" ->
              (counts, row) -> costs(people(row, actions(counts)), spend);
          case "outbound_clicks" -> (counts, row) -> outbound(counts);
          case "unique_outbound_clicks" -> (counts, row) -> people(row, outbound(counts));
          case "outbound_clicks_ctr" ->
              (counts, row) -> rates(outbound(counts), row.count(Measure.IMPRESSIONS));
          case "unique_outbound_clicks_ctr" ->
              (counts, row) -> rates(people(row, outbound(counts)), row.reach());
          case "cost_per_outbound_click" -> (counts, row) -> costs(outbound(counts), spend);
          case "cost_per_unique_outbound_click" ->
              (counts, row) -> costs(people(row, outbound(counts)), spend);
          case "website_ctr" ->
              (counts, row) ->
                  rates(
                      one("link_click", counts, Measure.LINK_CLICKS),
                      row.count(Measure.IMPRESSIONS));
          case "cost_per_thruplay" ->
              (counts, row) -> costs(one("video_view", counts, Measure.THRUPLAYS), spend);
          case "purchase_roas" -> (counts, row) -> roas("omni_purchase", counts, spend);
          case "website_purchase_roas" ->
              (counts, row) -> roas("offsite_conversion.fb_pixel_purchase", counts, spend);
          default -> null;
        });
  }

  private Optional<Content> videos(String name) {
    double share =
        switch (name) {
          case "video_play_actions" -> 1.4;
          case "video_15_sec_watched_actions" -> 0.27;
          case "video_30_sec_watched_actions" -> 0.18;
          case "video_continuous_2_sec_watched_actions" -> 0.84;
          case "video_p25_watched_actions" -> 0.62;
          case "video_p50_watched_actions" -> 0.41;
          case "video_p75_watched_actions" -> 0.3;
          case "video_p95_watched_actions" -> 0.22;
          case "video_p100_watched_actions" -> 0.2;
          default -> 0;
        };
    if (hidesVideo) {
      return Optional.empty();
    }
    if (share > 0) {
      return Optional.of((counts, row) ->
          Map.of(
              "video_view", (double) Math.round(counts.applyAsLong(Measure.VIDEO_VIEWS) * share)));
    }
    return switch (name) {
      case "video_avg_time_watched_actions" ->
          Optional.of((counts, row) ->
              Map.of("video_view", counts.applyAsLong(Measure.VIDEO_VIEWS) == 0 ? 0 : 6.0));
      case "video_thruplay_watched_actions" ->
          Optional.of((counts, row) -> one("video_view", counts, Measure.THRUPLAYS));
      default -> Optional.empty();
    };
  }

  private Map<String, Double> actions(Counts counts) {
    return ActionTypes.counts(counts, hidesOffsite, hidesVideo);
  }

  private Map<String, Double> values(Counts counts) {
    return hidesOffsite ? Map.of() : ActionTypes.values(counts);
  }

  private Map<String, Double> roas(String type, Counts counts, double spend) {
    return hidesOffsite || spend == 0
        ? Map.of()
        : Map.of(type, counts.applyAsLong(Measure.PURCHASE_VALUE) / 1e6 / spend);
  }

  private static Map<String, Double> outbound(Counts counts) {
    return one("outbound_click", counts, Measure.OUTBOUND_CLICKS);
  }

  private static Map<String, Double> one(String type, Counts counts, Measure measure) {
    return Map.of(type, (double) counts.applyAsLong(measure));
  }

  private static Map<String, Double> people(Row row, Map<String, Double> actions) {
    Map<String, Double> people = new LinkedHashMap<>();
    actions.forEach((type, value) -> people.put(type, (double) row.people(value.longValue())));
    return people;
  }

  private static Map<String, Double> costs(Map<String, Double> actions, double spend) {
    Map<String, Double> costs = new LinkedHashMap<>();
    actions.forEach((type, value) -> costs.put(type, value == 0 ? 0 : spend / value));
    return costs;
  }

  private static Map<String, Double> rates(Map<String, Double> actions, long of) {
    Map<String, Double> rates = new LinkedHashMap<>();
    actions.forEach((type, value) -> rates.put(type, of == 0 ? 0 : value * 100 / of));
    return rates;
  }

  private @Nullable JsonNode list(Row row, Content content, List<AttributionWindow> beside) {
    Map<String, ObjectNode> items = new LinkedHashMap<>();
    add(items, "value", content.apply(row::count, row));
    for (AttributionWindow window : beside) {
      add(items, window.wire(), content.apply(measure -> row.count(measure, window), row));
    }
    if (items.isEmpty()) {
      return null;
    }
    ArrayNode list = Json.array();
    items.values().forEach(list::add);
    return list;
  }

  private void add(Map<String, ObjectNode> items, String key, Map<String, Double> values) {
    values.forEach((type, value) -> {
      if (value > 0 && (types.isEmpty() || types.get().accepts(f -> Optional.of(type)))) {
        items
            .computeIfAbsent(type, t -> Json.object().put("action_type", t))
            .put(key, Decimals.text(value));
      }
    });
  }
}
