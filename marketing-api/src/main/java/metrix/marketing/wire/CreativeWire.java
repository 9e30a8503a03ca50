package metrix.marketing.wire;

import java.util.List;
import metrix.model.AdSpec;
import metrix.model.CallToAction;
import metrix.model.ImageHash;
import tools.jackson.databind.node.ObjectNode;

/// Creatives with one image and a link. Source: Meta, ad creative reference and Advantage+ creative
/// page, copies of 2026-09-12; AdCreativeFeaturesSpec of the v25.0 specs.
final class CreativeWire {
  /// Meta's limit on the name of a creative, in characters; it adds a date and a hash to it.
  private static final int NAME = 100;

  /// What Meta may otherwise change in an ad with one image. The user approved the ad as shown, so
  /// each is declined by name: the bundle of them all can no longer be written (3858504).
  private static final List<String> DECLINED =
      List.of(
          "adapt_to_placement",
          "add_text_overlay",
          "creative_stickers",
          "description_automation",
          "enhance_cta",
          "image_animation",
          "image_background_gen",
          "image_brightness_and_contrast",
          "image_templates",
          "image_text_translation",
          "image_touchups",
          "image_uncrop",
          "inline_comment",
          "media_type_automation",
          "pac_relaxation",
          "product_extensions",
          "reveal_details_over_time",
          "text_optimizations",
          "text_translation");

  private CreativeWire() {}

  static ObjectNode json(List<ImageHash> images, AdSpec spec) {
    ObjectNode creative = Json.object();
    creative.put("name", shortened(spec.name()));
    creative.set("object_story_spec", story(images.getFirst(), spec));
    if (!spec.urlParameters().isEmpty()) {
      creative.put("url_tags", spec.urlParameters());
    }
    ObjectNode features =
        creative.putObject("degrees_of_freedom_spec").putObject("creative_features_spec");
    DECLINED.forEach(f -> features.putObject(f).put("enroll_status", "OPT_OUT"));
    creative.putObject("contextual_multi_ads").put("enroll_status", "OPT_OUT");
    return creative;
  }

  private static ObjectNode story(ImageHash image, AdSpec spec) {
    ObjectNode story = Json.object().put("page_id", spec.page().value());
    spec.instagramUser().ifPresent(user -> story.put("instagram_user_id", user));
    ObjectNode link = story.putObject("link_data");
    link.put("link", spec.website().toString()).put("image_hash", image.value());
    text(link, "message", spec.primaryText());
    text(link, "name", spec.headline());
    text(link, "description", spec.description());
    ObjectNode button = link.putObject("call_to_action").put("type", spec.callToAction().name());
    if (spec.callToAction() != CallToAction.NO_BUTTON) {
      button.putObject("value").put("link", spec.website().toString());
    }
    return story;
  }

  private static String shortened(String name) {
    if (name.length() <= NAME) {
      return name;
    }
    boolean halvesACharacter = Character.isHighSurrogate(name.charAt(NAME - 1));
    return name.substring(0, halvesACharacter ? NAME - 1 : NAME);
  }

  private static void text(ObjectNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }
}
