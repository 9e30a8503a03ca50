package metrix.simulator.edge.tree;

import java.util.Optional;
import java.util.Set;
import metrix.simulator.edge.creative.CreativeRules;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

/// Whether a creative goes with the ad set and the campaign that are to show it. Source: Meta, "Ad"
/// reference and error reference, and what public clients report; codes as catalogued.
final class AdFits {
  private static final Set<String> WEBSITE = Set.of("OUTCOME_TRAFFIC", "OUTCOME_SALES");

  private AdFits() {}

  static void check(Request request, Node adSet, JsonNode creative) {
    Node campaign = request.world().campaignOf(adSet).orElse(adSet);
    String objective = campaign.json().path("objective").asString("");
    String destination = adSet.json().path("destination_type").asString("");
    boolean dynamic = CreativeRules.dynamic(creative);
    if (dynamic && !adSet.json().path("is_dynamic_creative").asBoolean(false)) {
      throw refused(
          1885998,
          "Cannot create dynamic creative ad in non-dynamic creative ad set",
          "Dynamic creative ads can only be created under dynamic creative ad sets.");
    }
    boolean likes = action(creative).equals("LIKE_PAGE");
    boolean likesFit = adSet.json().path("optimization_goal").asString("").equals("PAGE_LIKES");
    if ((dynamic && destination.equals("WHATSAPP")) || (likes && !likesFit)) {
      throw refused(
          1885392,
          "Objective not supported",
          "The objective of the campaign cannot be used with this creative.");
    }
    if (destination.equals("ON_AD")) {
      leads(request, creative);
    }
    links(creative, objective, destination);
    if (adSet.json().path("billing_event").asString("").equals("LINK_CLICKS")
        && action(creative).isEmpty()) {
      throw Failure.invalid("An ad that is billed by link clicks needs a call to action")
          .blaming("creative")
          .thrown();
    }
    political(campaign, creative);
  }

  private static void leads(Request request, JsonNode creative) {
    String page = creative.path("object_story_spec").path("page_id").asString("");
    Optional<Asset> owner =
        request
            .world()
            .entity(page)
            .flatMap(found -> found instanceof Asset asset ? Optional.of(asset) : Optional.empty());
    boolean accepted =
        owner.map(found -> found.json().path("leadgen_tos_accepted").asBoolean(true)).orElse(true);
    if (!accepted) {
      throw refused(
          1815089,
          "Lead ads terms not accepted",
          "The terms of lead ads have not been accepted for this Page.");
    }
    // The content of an existing post is not known here.
    boolean known = creative.has("object_story_spec") || creative.has("asset_feed_spec");
    if (known && !Json.string(creative).contains("\"lead_gen_form_id\":")) {
      throw refused(
          3390001, "Lead form missing", "Set lead_gen_form_id in the value of the call to action.");
    }
  }

  private static void links(JsonNode creative, String objective, String destination) {
    String text = Json.string(creative);
    boolean store =
        text.matches("(?is).*https?://(apps\\.apple|itunes\\.apple|play\\.google)\\.com/.*");
    if (store && !objective.equals("OUTCOME_APP_PROMOTION") && !destination.equals("APP")) {
      throw refused(
          1487810,
          "App store link not allowed",
          "A link to an app store can only be used with the objective of app promotion.");
    }
    JsonNode story = creative.path("object_story_spec");
    boolean linkless =
        story.isObject() && !creative.has("asset_feed_spec") && !text.contains("\"link\":");
    boolean website = destination.isEmpty() || destination.equals("WEBSITE");
    if (linkless && website && WEBSITE.contains(objective)) {
      throw refused(
          2446383,
          "Website URL required",
          "The link is not a valid website URL: it must start with https://.");
    }
  }

  // Documented; the wording is ours.
  private static void political(Node campaign, JsonNode creative) {
    for (JsonNode category : campaign.json().path("special_ad_categories")) {
      if (category.asString("").equals("ISSUES_ELECTIONS_POLITICS")
          && !creative.path("authorization_category").asString("").startsWith("POLITICAL")) {
        throw Failure.invalid(
                "An ad about social issues, elections or politics needs the authorization_category POLITICAL")
            .blaming("creative", "authorization_category")
            .thrown();
      }
    }
  }

  private static String action(JsonNode creative) {
    JsonNode story = creative.path("object_story_spec");
    for (String kind : Set.of("link_data", "video_data", "photo_data", "template_data")) {
      String type = story.path(kind).path("call_to_action").path("type").asString("");
      if (!type.isEmpty()) {
        return type;
      }
    }
    return creative
        .path("asset_feed_spec")
        .path("call_to_action_types")
        .path(0)
        .asString(creative.path("call_to_action").path("type").asString(""));
  }

  private static GraphError refused(int subcode, String title, String text) {
    return Failure.refused(subcode, title, text).blaming("creative").thrown();
  }
}
