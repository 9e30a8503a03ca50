package metrix.marketing.wire;

import java.util.List;
import metrix.model.AdContent;
import metrix.model.AdSpec;
import metrix.model.CreativeFeature;
import metrix.model.Enhancements;
import metrix.model.ImageHash;
import tools.jackson.databind.node.ObjectNode;

/// The creative of an ad, written within the ad. Source: Meta, ad creative reference and Advantage+
/// creative page, copies of 2026-09-12; AdCreative of the v25.0 specs.
final class CreativeWire {
  /// Meta's limit on the name of a creative, in characters; it adds a date and a hash to it.
  private static final int NAME = 100;

  private CreativeWire() {}

  /// @param images in the order in which the content shows them
  static ObjectNode json(List<ImageHash> images, AdSpec spec) {
    if (images.size() != spec.content().images()) {
      throw new IllegalArgumentException(
          "%d images for %d places".formatted(images.size(), spec.content().images()));
    }
    ObjectNode creative = Json.object();
    if (spec.content() instanceof AdContent.ExistingCreative(var id)) {
      return creative.put("creative_id", id);
    }
    creative.put("name", shortened(spec.name()));
    switch (spec.content()) {
      case AdContent.OneImage one -> {
        creative.set("object_story_spec", StoryWire.oneImage(spec, one, images.getFirst()));
        if (one.wording().isVaried()) {
          creative.set("asset_feed_spec", FeedWire.variations(one.wording()));
        }
      }
      case AdContent.Carousel cards ->
          creative.set("object_story_spec", StoryWire.carousel(spec, cards, images));
      case AdContent.Flexible flexible -> {
        creative.set("object_story_spec", StoryWire.identity(spec));
        creative.set("asset_feed_spec", FeedWire.combinations(flexible, images));
      }
      case AdContent.ExistingPost(var id) -> {
        creative.put("object_story_id", id);
        spec.instagramUser().ifPresent(user -> creative.put("instagram_user_id", user));
      }
      case AdContent.ExistingCreative _ -> throw new IllegalStateException("said above");
    }
    if (!spec.urlParameters().isEmpty()) {
      creative.put("url_tags", spec.urlParameters());
    }
    spec.authorization().ifPresent(a -> creative.put("authorization_category", a.name()));
    enhancements(creative, spec.enhancements());
    return creative;
  }

  /// Each feature is said by name: what is not declined, Meta may use.
  private static void enhancements(ObjectNode creative, Enhancements enhancements) {
    ObjectNode features =
        creative.putObject("degrees_of_freedom_spec").putObject("creative_features_spec");
    for (CreativeFeature feature : CreativeFeature.values()) {
      boolean wanted = enhancements.wanted().contains(feature);
      features.putObject(feature.word()).put("enroll_status", wanted ? "OPT_IN" : "OPT_OUT");
    }
    creative.putObject("contextual_multi_ads").put("enroll_status", "OPT_OUT");
  }

  private static String shortened(String name) {
    if (name.length() <= NAME) {
      return name;
    }
    boolean halvesACharacter = Character.isHighSurrogate(name.charAt(NAME - 1));
    return name.substring(0, halvesACharacter ? NAME - 1 : NAME);
  }
}
