package metrix.simulator.edge.creative;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.state.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Meta accepts as a creative. Source: Meta, "Ad creative" reference and error reference;
/// codes as catalogued.
public final class CreativeRules {
  private CreativeRules() {}

  /// Whether it is a dynamic creative: an asset feed without rules that is no set of text
  /// variations.
  public static boolean dynamic(JsonNode creative) {
    JsonNode feed = creative.path("asset_feed_spec");
    String type = feed.path("optimization_type").asString("REGULAR");
    return feed.isObject()
        && type.equals("REGULAR")
        && feed.path("asset_customization_rules").isEmpty();
  }

  public static void check(Request request, ObjectNode creative, String... where) {
    if (creative.path("name").asString("").length() > 100) {
      throw Failure.invalid("The name of a creative has at most 100 characters")
          .blaming("name")
          .thrown();
    }
    if (creative.has("instagram_actor_id")) {
      throw Failure.refused(
              2446149,
              "Instagram account field",
              "Use instagram_user_id instead of instagram_actor_id.")
          .blaming("instagram_actor_id")
          .thrown();
    }
    if (creative.path("url_tags").asString("").startsWith("?")) {
      throw Failure.invalid("url_tags must not start with a question mark")
          .blaming("url_tags")
          .thrown();
    }
    JsonNode features = creative.path("degrees_of_freedom_spec").path("creative_features_spec");
    if (features.has("standard_enhancements")) {
      throw Failure.refused(
              3858504,
              "Standard enhancements are no longer available",
              "The standard_enhancements bundle can no longer be set. Choose single features instead.")
          .blaming("degrees_of_freedom_spec")
          .thrown();
    }
    JsonNode story = creative.path("object_story_spec");
    boolean other =
        creative.has("object_story_id")
            || creative.has("asset_feed_spec")
            || creative.has("image_hash")
            || creative.has("image_url")
            || creative.has("product_set_id")
            || creative.has("source_instagram_media_id");
    if (!story.isObject() && !other) {
      throw Failure.refused(
              2446391,
              "Ad is missing required fields",
              "The creative has no content: send object_story_spec.")
          .blaming(path(where, "object_story_spec"))
          .thrown();
    }
    if (story.isObject()) {
      story(request, story, path(where, "object_story_spec"));
    }
    feed(request, creative.path("asset_feed_spec"), path(where, "asset_feed_spec"));
    image(request, creative.path("image_hash"), path(where, "image_hash"));
  }

  private static void story(Request request, JsonNode story, String[] where) {
    String page = story.path("page_id").asString("");
    if (!usable(request, Kind.PAGE, page)) {
      throw Failure.refused(
              1443121,
              "Page is missing",
              "The Page " + page + " does not exist or is not visible to you.")
          .blaming(path(where, "page_id"))
          .thrown();
    }
    String instagram = story.path("instagram_user_id").asString("");
    if (!instagram.isEmpty() && !usable(request, Kind.INSTAGRAM, instagram)) {
      throw Failure.of(200, "(#200) Permissions error")
          .withSubcode(1815199)
          .withRetry(false)
          .withUser(
              "No access to Instagram account",
              "The ad account does not have access to this Instagram account. Assign it in the business settings.")
          .blaming(path(where, "instagram_user_id"))
          .thrown();
    }
    List<String> kinds =
        List.of("link_data", "photo_data", "video_data", "template_data", "text_data").stream()
            .filter(story::has)
            .toList();
    if (kinds.size() > 1) {
      throw Failure.invalid("Only one of " + String.join(", ", kinds) + " can be set")
          .blaming(where)
          .thrown();
    }
    if (story.path("photo_data").has("title")) {
      throw Failure.refused(
              1443050, "Title not allowed", "photo_data takes no title. Use link_data.")
          .blaming(where)
          .thrown();
    }
    JsonNode video = story.path("video_data");
    if (video.isObject() && !video.has("image_hash") && !video.has("image_url")) {
      throw Failure.refused(
              1443226,
              "Video thumbnail required",
              "Please specify one of image_hash or image_url in video_data.")
          .blaming(path(where, "video_data"))
          .thrown();
    }
    if (story.path("link_data").isObject()) {
      link(request, story.path("link_data"), path(where, "link_data"));
    }
  }

  private static void link(Request request, JsonNode link, String[] where) {
    String url = link.path("link").asString("");
    if (url.isEmpty()) {
      throw Failure.refused(
              2061015,
              "Link required",
              "The link field is required in object_story_spec.link_data.")
          .blaming(path(where, "link"))
          .thrown();
    }
    url(url, path(where, "link"));
    if (link.has("image_hash") && link.has("picture")) {
      throw Failure.invalid("Only one of image_hash and picture can be set")
          .blaming(path(where, "picture"))
          .thrown();
    }
    image(request, link.path("image_hash"), path(where, "image_hash"));
    callToAction(request, link.path("call_to_action"), path(where, "call_to_action"));
    JsonNode cards = link.path("child_attachments");
    if (cards.isArray() && (cards.size() < 2 || cards.size() > 10)) {
      throw Failure.invalid("A carousel has 2 to 10 cards")
          .blaming(path(where, "child_attachments"))
          .thrown();
    }
    for (JsonNode card : cards) {
      url(card.path("link").asString(url), path(where, "child_attachments"));
      image(request, card.path("image_hash"), path(where, "child_attachments"));
      callToAction(request, card.path("call_to_action"), path(where, "child_attachments"));
    }
  }

  private static void feed(Request request, JsonNode feed, String[] where) {
    for (JsonNode entry : feed.path("images")) {
      image(request, entry.path("hash"), path(where, "images"));
    }
    for (JsonNode entry : feed.path("link_urls")) {
      url(entry.path("website_url").asString(""), path(where, "link_urls"));
    }
    for (String texts : List.of("bodies", "titles", "descriptions", "images")) {
      int most = texts.equals("images") ? 10 : 5;
      if (feed.path(texts).size() > most) {
        throw Failure.invalid("asset_feed_spec holds at most " + most + " " + texts)
            .blaming(where)
            .thrown();
      }
    }
  }

  private static void url(String url, String[] where) {
    if (!url.matches("(?i)https?://[^\\s/]+\\.[^\\s]+|(?i)fb://.+|(?i)https?://fb\\.me/?")
        || url.length() > 1000) {
      throw Failure.refused(
              2446383,
              "Website URL required",
              "The link is not a valid website URL: it must start with https://.")
          .blaming(where)
          .thrown();
    }
  }

  private static void image(Request request, JsonNode hash, String[] where) {
    if (hash.isMissingNode() || hash.isNull()) {
      return;
    }
    if (request.world().image(request.account().id(), hash.asString("")).isEmpty()) {
      throw Failure.refused(
              2446386,
              "Image not found",
              "The image you selected is not available to this ad account. Upload it to this ad account first.")
          .blaming(where)
          .thrown();
    }
  }

  private static void callToAction(Request request, JsonNode action, String[] where) {
    if (!action.isObject()) {
      return;
    }
    Set<String> known = request.graph().spec().values("call_to_action_type");
    String type = action.path("type").asString("");
    if (!known.contains(type)) {
      throw Failure.notOneOf("call_to_action[type]", known.stream().sorted().toList())
          .blaming(where)
          .thrown();
    }
    if (type.equals("SIGN_UP")
        && action.path("value").isObject()
        && action.path("value").isEmpty()) {
      throw Failure.refused(
              3390001,
              "Lead form missing",
              "Set lead_gen_form_id in the value of the call to action.")
          .blaming(where)
          .thrown();
    }
    for (String name : action.path("value").propertyNames()) {
      if (name.equals("link")) {
        url(action.path("value").path("link").asString(""), where);
      }
    }
  }

  private static boolean usable(Request request, Kind kind, String id) {
    String account = request.account().id();
    return request.world().assets(kind).stream()
        .anyMatch(asset -> asset.path().equals(id) && asset.accounts().contains(account));
  }

  private static String[] path(String[] where, String name) {
    List<String> path = new ArrayList<>(List.of(where));
    path.add(name);
    return path.toArray(String[]::new);
  }

  static GraphError contentIsFixed(String field) {
    return Failure.refused(
            1815573,
            "Content cannot be edited",
            "You cannot edit the content of an existing creative. Create a new one.")
        .blaming(field)
        .thrown();
  }
}
