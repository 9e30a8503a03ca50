package metrix.simulator.edge.insights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metrix.simulator.delivery.Measure;

/// Meta's names of what people did. The same event is told under several of them: never add them
/// up.
///
/// Source: action types of recorded v25 rows; purchase types from general knowledge (unverified).
final class ActionTypes {
  private static final Map<Measure, List<String>> EVENTS =
      Map.of(
          Measure.CONTENT_VIEWS, names("view_content"),
          Measure.CARTS, names("add_to_cart"),
          Measure.CHECKOUTS, names("initiate_checkout"),
          Measure.PURCHASES, purchases());
  private static final List<Measure> FUNNEL =
      List.of(Measure.CONTENT_VIEWS, Measure.CARTS, Measure.CHECKOUTS, Measure.PURCHASES);

  private ActionTypes() {}

  private static List<String> names(String event) {
    return List.of(
        event,
        "omni_" + event,
        "offsite_conversion.fb_pixel_" + event,
        "onsite_web_" + event,
        "onsite_web_app_" + event);
  }

  private static List<String> purchases() {
    return java.util.stream.Stream.concat(
            names("purchase").stream(), java.util.stream.Stream.of("web_in_store_purchase"))
        .toList();
  }

  private static long interactions(ActionList.Counts counts) {
    return counts.applyAsLong(Measure.REACTIONS)
        + counts.applyAsLong(Measure.COMMENTS)
        + counts.applyAsLong(Measure.SHARES)
        + counts.applyAsLong(Measure.SAVES);
  }

  static Map<String, Double> counts(
      ActionList.Counts counts, boolean hidesOffsite, boolean hidesVideo) {
    Map<String, Double> actions = new LinkedHashMap<>(64);
    put(actions, "link_click", counts, Measure.LINK_CLICKS);
    double engagement = Measure.engagement(counts);
    actions.put("page_engagement", engagement + counts.applyAsLong(Measure.PAGE_LIKES));
    actions.put("post_engagement", engagement);
    actions.put("post_interaction_gross", (double) interactions(counts));
    actions.put("post_interaction_net", (double) interactions(counts));
    put(actions, "post_reaction", counts, Measure.REACTIONS);
    put(actions, "onsite_conversion.post_net_like", counts, Measure.REACTIONS);
    put(actions, "comment", counts, Measure.COMMENTS);
    put(actions, "onsite_conversion.post_net_comment", counts, Measure.COMMENTS);
    put(actions, "post", counts, Measure.SHARES);
    put(actions, "onsite_conversion.post_save", counts, Measure.SAVES);
    put(actions, "onsite_conversion.post_net_save", counts, Measure.SAVES);
    put(actions, "like", counts, Measure.PAGE_LIKES);
    if (!hidesVideo) {
      put(actions, "video_view", counts, Measure.VIDEO_VIEWS);
    }
    put(actions, "mobile_app_install", counts, Measure.INSTALLS);
    put(actions, "omni_app_install", counts, Measure.INSTALLS);
    put(
        actions,
        "onsite_conversion.messaging_conversation_started_7d",
        counts,
        Measure.CONVERSATIONS);
    put(actions, "onsite_conversion.lead_grouped", counts, Measure.LEADS);
    if (!hidesOffsite) {
      offsite(actions, counts);
    }
    return actions;
  }

  private static void offsite(Map<String, Double> actions, ActionList.Counts counts) {
    put(actions, "landing_page_view", counts, Measure.LANDING_VIEWS);
    put(actions, "omni_landing_page_view", counts, Measure.LANDING_VIEWS);
    for (Measure event : FUNNEL) {
      double value = counts.applyAsLong(event);
      EVENTS.getOrDefault(event, List.of()).forEach(type -> actions.put(type, value));
    }
    put(actions, "lead", counts, Measure.LEADS);
    put(actions, "offsite_conversion.fb_pixel_lead", counts, Measure.LEADS);
    put(actions, "onsite_web_lead", counts, Measure.LEADS);
  }

  /// What conversions were worth, in units of the currency.
  static Map<String, Double> values(ActionList.Counts counts) {
    Map<String, Double> values = new LinkedHashMap<>();
    double carts = counts.applyAsLong(Measure.CART_VALUE) / 1e6;
    double purchases = counts.applyAsLong(Measure.PURCHASE_VALUE) / 1e6;
    names("add_to_cart").forEach(type -> values.put(type, carts));
    purchases().forEach(type -> values.put(type, purchases));
    return values;
  }

  private static void put(
      Map<String, Double> actions, String type, ActionList.Counts counts, Measure measure) {
    actions.put(type, (double) counts.applyAsLong(measure));
  }
}
