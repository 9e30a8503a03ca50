package metrix.simulator.edge.creative;

import static metrix.simulator.edge.creative.CreativeParts.image;
import static metrix.simulator.edge.creative.CreativeParts.path;

import java.util.List;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
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
    for (var feature : features.properties()) {
      enrolled(feature.getValue(), path(where, "degrees_of_freedom_spec"));
    }
    enrolled(creative.path("contextual_multi_ads"), path(where, "contextual_multi_ads"));
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
      StoryRules.check(
          request, story, creative.has("asset_feed_spec"), path(where, "object_story_spec"));
    }
    if (creative.has("object_story_id")) {
      StoryRules.existing(
          request, creative.path("object_story_id").asString(""), path(where, "object_story_id"));
    }
    FeedRules.check(
        request,
        creative.path("asset_feed_spec"),
        story.isObject(),
        path(where, "asset_feed_spec"));
    image(request, creative.path("image_hash"), path(where, "image_hash"));
    CallToActionRules.check(
        request, creative.path("call_to_action"), path(where, "call_to_action"));
  }

  private static void enrolled(JsonNode feature, String[] where) {
    String status = feature.path("enroll_status").asString("OPT_IN");
    if (!Set.of("OPT_IN", "OPT_OUT").contains(status)) {
      throw Failure.notOneOf("enroll_status", List.of("OPT_IN", "OPT_OUT")).blaming(where).thrown();
    }
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
