package metrix.simulator.delivery;

import java.util.function.ToLongFunction;
import tools.jackson.databind.JsonNode;

/// What counts as a result: decided by the goal of each ad set.
public final class Results {
  /// A kind of result: the indicator that Meta names and the measure that counts it.
  record Result(String indicator, Measure measure) {
    long count(ToLongFunction<Measure> counts) {
      return indicator.equals("actions:post_engagement")
          ? Measure.engagement(counts)
          : counts.applyAsLong(measure);
    }
  }

  /// The results of one kind in a row: of the ad sets alone that have this goal.
  ///
  /// @param spend what these ad sets spent, in millionths of the currency unit
  public record Total(String indicator, long count, long spend) {}

  private Results() {}

  /// What the body of an ad set asks for.
  static Result of(JsonNode adSet) {
    String goal = adSet.path("optimization_goal").asString("");
    String event = adSet.path("promoted_object").path("custom_event_type").asString("PURCHASE");
    return switch (goal) {
      case "REACH" -> new Result("reach", Measure.IMPRESSIONS);
      case "IMPRESSIONS", "AD_RECALL_LIFT" -> new Result("impressions", Measure.IMPRESSIONS);
      case "LINK_CLICKS" -> new Result("actions:link_click", Measure.LINK_CLICKS);
      case "LANDING_PAGE_VIEWS" -> new Result("actions:landing_page_view", Measure.LANDING_VIEWS);
      case "POST_ENGAGEMENT" -> new Result("actions:post_engagement", Measure.REACTIONS);
      case "PAGE_LIKES" -> new Result("actions:like", Measure.PAGE_LIKES);
      case "THRUPLAY" -> new Result("video_thruplay_watched_actions", Measure.THRUPLAYS);
      case "LEAD_GENERATION", "QUALITY_LEAD" ->
          new Result("actions:onsite_conversion.lead_grouped", Measure.LEADS);
      case "CONVERSATIONS" ->
          new Result(
              "actions:onsite_conversion.messaging_conversation_started_7d", Measure.CONVERSATIONS);
      case "APP_INSTALLS" -> new Result("actions:mobile_app_install", Measure.INSTALLS);
      default ->
          switch (event) {
            case "ADD_TO_CART" ->
                new Result("actions:offsite_conversion.fb_pixel_add_to_cart", Measure.CARTS);
            case "INITIATED_CHECKOUT" ->
                new Result(
                    "actions:offsite_conversion.fb_pixel_initiate_checkout", Measure.CHECKOUTS);
            case "CONTENT_VIEW" ->
                new Result(
                    "actions:offsite_conversion.fb_pixel_view_content", Measure.CONTENT_VIEWS);
            case "LEAD", "COMPLETE_REGISTRATION" ->
                new Result("actions:offsite_conversion.fb_pixel_lead", Measure.LEADS);
            default ->
                new Result("actions:offsite_conversion.fb_pixel_purchase", Measure.PURCHASES);
          };
    };
  }
}
