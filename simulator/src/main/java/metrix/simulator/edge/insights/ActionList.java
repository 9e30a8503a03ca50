package metrix.simulator.edge.insights;

import java.util.LinkedHashMap;
import java.util.Map;
import metrix.simulator.delivery.Measure;
import metrix.simulator.delivery.Row;
import metrix.simulator.protocol.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The lists of actions of a row. The same event is told under several types, as Meta does: never
/// add them up.
///
/// Source: action types of recorded v25 rows; purchase types from general knowledge (unverified).
///
/// @param hidesOffsite whether actions off Meta are left out, as with breakdowns by hour or region
/// @param spend in units of the currency
public record ActionList(Row row, boolean hidesOffsite, double spend) {
  static long engagement(Row row) {
    return row.count(Measure.LINK_CLICKS)
        + row.count(Measure.REACTIONS)
        + row.count(Measure.COMMENTS)
        + row.count(Measure.SHARES)
        + row.count(Measure.SAVES)
        + row.count(Measure.VIDEO_VIEWS);
  }

  @Nullable JsonNode value(String name) {
    return switch (name) {
      case "actions" -> list(actions());
      case "unique_actions" -> list(scaled(actions(), 0.92));
      case "action_values" -> list(values());
      case "cost_per_action_type" -> costs(actions());
      case "cost_per_unique_action_type" -> costs(scaled(actions(), 0.92));
      case "outbound_clicks" -> list(single("outbound_click", Measure.OUTBOUND_CLICKS));
      case "unique_outbound_clicks" ->
          list(scaled(single("outbound_click", Measure.OUTBOUND_CLICKS), 0.93));
      case "outbound_clicks_ctr" -> rate("outbound_click", Measure.OUTBOUND_CLICKS);
      case "website_ctr" -> rate("link_click", Measure.LINK_CLICKS);
      case "cost_per_outbound_click" -> costs(single("outbound_click", Measure.OUTBOUND_CLICKS));
      case "video_play_actions" -> list(videos(1.4));
      case "video_p25_watched_actions" -> list(videos(0.62));
      case "video_p50_watched_actions" -> list(videos(0.41));
      case "video_p75_watched_actions" -> list(videos(0.3));
      case "video_p95_watched_actions" -> list(videos(0.22));
      case "video_p100_watched_actions" -> list(videos(0.2));
      case "video_30_sec_watched_actions" -> list(videos(0.18));
      case "video_avg_time_watched_actions" ->
          row.count(Measure.VIDEO_VIEWS) == 0 ? null : list(Map.of("video_view", 6.0));
      case "video_thruplay_watched_actions" -> list(single("video_view", Measure.THRUPLAYS));
      case "cost_per_thruplay" -> costs(single("video_view", Measure.THRUPLAYS));
      case "purchase_roas", "website_purchase_roas" -> roas(name);
      case "conversions" -> null;
      default -> null;
    };
  }

  private Map<String, Double> actions() {
    Map<String, Double> actions = new LinkedHashMap<>();
    put(actions, "link_click", Measure.LINK_CLICKS);
    double engagement = engagement(row);
    actions.put("page_engagement", engagement + row.count(Measure.PAGE_LIKES));
    actions.put("post_engagement", engagement);
    put(actions, "post_reaction", Measure.REACTIONS);
    put(actions, "comment", Measure.COMMENTS);
    put(actions, "post", Measure.SHARES);
    put(actions, "onsite_conversion.post_save", Measure.SAVES);
    put(actions, "onsite_conversion.post_net_save", Measure.SAVES);
    put(actions, "like", Measure.PAGE_LIKES);
    put(actions, "video_view", Measure.VIDEO_VIEWS);
    put(actions, "mobile_app_install", Measure.INSTALLS);
    put(actions, "omni_app_install", Measure.INSTALLS);
    put(actions, "onsite_conversion.messaging_conversation_started_7d", Measure.CONVERSATIONS);
    put(actions, "onsite_conversion.lead_grouped", Measure.LEADS);
    if (!hidesOffsite) {
      put(actions, "landing_page_view", Measure.LANDING_VIEWS);
      put(actions, "omni_landing_page_view", Measure.LANDING_VIEWS);
      event(actions, "view_content", Measure.CONTENT_VIEWS);
      event(actions, "add_to_cart", Measure.CARTS);
      event(actions, "initiate_checkout", Measure.CHECKOUTS);
      event(actions, "purchase", Measure.PURCHASES);
      put(actions, "lead", Measure.LEADS);
      put(actions, "offsite_conversion.fb_pixel_lead", Measure.LEADS);
      put(actions, "onsite_web_lead", Measure.LEADS);
    }
    return actions;
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    double purchases = row.count(Measure.PURCHASE_VALUE) / 1e6;
    double carts = row.count(Measure.CARTS) == 0 ? 0 : purchases * 1.9;
    if (!hidesOffsite) {
      eventValue(values, "add_to_cart", carts);
      eventValue(values, "purchase", purchases);
    }
    return values;
  }

  private void event(Map<String, Double> actions, String event, Measure measure) {
    eventValue(actions, event, (double) row.count(measure));
  }

  private static void eventValue(Map<String, Double> actions, String event, double value) {
    for (String type :
        new String[] {
          event,
          "omni_" + event,
          "offsite_conversion.fb_pixel_" + event,
          "onsite_web_" + event,
          "onsite_web_app_" + event
        }) {
      actions.put(type, value);
    }
  }

  private void put(Map<String, Double> actions, String type, Measure measure) {
    actions.put(type, (double) row.count(measure));
  }

  private Map<String, Double> single(String type, Measure measure) {
    Map<String, Double> one = new LinkedHashMap<>();
    put(one, type, measure);
    return one;
  }

  private Map<String, Double> videos(double share) {
    return scaled(single("video_view", Measure.VIDEO_VIEWS), share);
  }

  private static Map<String, Double> scaled(Map<String, Double> actions, double share) {
    Map<String, Double> scaled = new LinkedHashMap<>();
    actions.forEach((type, value) -> scaled.put(type, (double) Math.round(value * share)));
    return scaled;
  }

  private @Nullable JsonNode costs(Map<String, Double> actions) {
    Map<String, Double> costs = new LinkedHashMap<>();
    actions.forEach((type, value) -> costs.put(type, value == 0 ? 0 : spend / value));
    return list(costs);
  }

  private @Nullable JsonNode rate(String type, Measure measure) {
    long impressions = row.count(Measure.IMPRESSIONS);
    return impressions == 0 ? null : list(Map.of(type, row.count(measure) * 100.0 / impressions));
  }

  private @Nullable JsonNode roas(String name) {
    if (hidesOffsite || spend == 0) {
      return null;
    }
    String type =
        name.equals("purchase_roas") ? "omni_purchase" : "offsite_conversion.fb_pixel_purchase";
    return list(Map.of(type, row.count(Measure.PURCHASE_VALUE) / 1e6 / spend));
  }

  private static @Nullable JsonNode list(Map<String, Double> actions) {
    ArrayNode list = Json.array();
    actions.forEach((type, value) -> {
      if (value > 0) {
        list.addObject().put("action_type", type).put("value", InsightsRow.decimal(value, 6));
      }
    });
    return list.isEmpty() ? null : list;
  }
}
