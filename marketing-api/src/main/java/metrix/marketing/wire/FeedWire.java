package metrix.marketing.wire;

import java.util.List;
import metrix.model.AdContent.Flexible;
import metrix.model.CallToAction;
import metrix.model.ClickTarget;
import metrix.model.ImageHash;
import metrix.model.Wording;
import tools.jackson.databind.node.ObjectNode;

/// Texts and images to choose from: `asset_feed_spec`. Source: Meta, asset feed pages, copies of
/// 2026-09-12; AdAssetFeedSpec of the v25.0 specs.
final class FeedWire {
  private FeedWire() {}

  /// Several texts of an ad with one image in an ordinary ad set. The form is that of a recorded
  /// creative (`transformed/adcreative_2023`), whose post holds the image and the link; that Meta
  /// still takes it for new ads is unverified.
  static ObjectNode variations(Wording wording) {
    ObjectNode feed = texts(wording);
    feed.put("optimization_type", "DEGREES_OF_FREEDOM");
    return feed;
  }

  /// Images and texts that Meta combines, in an ad set made for it.
  static ObjectNode combinations(Flexible content, List<ImageHash> images) {
    ObjectNode feed = texts(content.wording());
    var pictures = feed.putArray("images");
    images.forEach(image -> pictures.addObject().put("hash", image.value()));
    feed.putArray("ad_formats").add("SINGLE_IMAGE");
    ObjectNode link = feed.putArray("link_urls").addObject();
    link.put("website_url", ClickWire.link(content.target()));
    content.displayLink().ifPresent(shown -> link.put("display_url", shown));
    if (content.target() instanceof ClickTarget.Website
        || content.button() == CallToAction.NO_BUTTON) {
      feed.putArray("call_to_action_types").add(content.button().name());
    } else {
      // a form, an app or a number needs the button with its value; unverified
      feed.putArray("call_to_actions").add(ClickWire.button(content.button(), content.target()));
    }
    feed.put("optimization_type", "REGULAR");
    return feed;
  }

  private static ObjectNode texts(Wording wording) {
    ObjectNode feed = Json.object();
    texts(feed, "bodies", wording.primary());
    texts(feed, "titles", wording.headlines());
    texts(feed, "descriptions", wording.descriptions());
    return feed;
  }

  private static void texts(ObjectNode feed, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      var list = feed.putArray(name);
      texts.forEach(text -> list.addObject().put("text", text));
    }
  }
}
