package metrix.marketing.wire;

import java.util.List;
import metrix.model.AdContent.Card;
import metrix.model.AdContent.Carousel;
import metrix.model.AdContent.OneImage;
import metrix.model.AdSpec;
import metrix.model.ImageHash;
import tools.jackson.databind.node.ObjectNode;

/// The post inside a creative: `object_story_spec`. Source: Meta, ad creative link data reference,
/// copy of 2026-09-12; AdCreativeObjectStorySpec and AdCreativeLinkData of the v25.0 specs.
final class StoryWire {
  /// More cards than these need Meta's leave to choose their order. Source: Meta, ad creative link
  /// data reference, `child_attachments`.
  private static final int CARDS_IN_FIXED_ORDER = 5;

  private StoryWire() {}

  /// Whom the ad speaks as, without anything that it says.
  static ObjectNode identity(AdSpec spec) {
    ObjectNode story = Json.object().put("page_id", spec.page().value());
    spec.instagramUser().ifPresent(user -> story.put("instagram_user_id", user));
    return story;
  }

  static ObjectNode oneImage(AdSpec spec, OneImage content, ImageHash image) {
    ObjectNode story = identity(spec);
    ObjectNode link = story.putObject("link_data");
    link.put("link", ClickWire.link(content.target())).put("image_hash", image.value());
    first(link, "message", content.wording().primary());
    first(link, "name", content.wording().headlines());
    first(link, "description", content.wording().descriptions());
    content.displayLink().ifPresent(shown -> link.put("caption", shown));
    link.set("call_to_action", ClickWire.button(content.button(), content.target()));
    return story;
  }

  static ObjectNode carousel(AdSpec spec, Carousel content, List<ImageHash> images) {
    ObjectNode story = identity(spec);
    ObjectNode link = story.putObject("link_data");
    Card front = content.cards().getFirst();
    link.put("link", ClickWire.link(front.target()));
    text(link, "message", content.primaryText());
    content.displayLink().ifPresent(shown -> link.put("caption", shown));
    link.put("multi_share_end_card", content.endCard());
    link.put("multi_share_optimized", content.cards().size() > CARDS_IN_FIXED_ORDER);
    link.set("call_to_action", ClickWire.button(front.button(), front.target()));
    var cards = link.putArray("child_attachments");
    for (int i = 0; i < content.cards().size(); i++) {
      Card card = content.cards().get(i);
      ObjectNode one = cards.addObject();
      one.put("link", ClickWire.link(card.target()));
      one.put("image_hash", images.get(i).value());
      text(one, "name", card.headline());
      text(one, "description", card.description());
      one.set("call_to_action", ClickWire.button(card.button(), card.target()));
    }
    return story;
  }

  private static void first(ObjectNode node, String name, List<String> texts) {
    texts.stream().findFirst().ifPresent(text -> text(node, name, text));
  }

  private static void text(ObjectNode node, String name, String text) {
    if (!text.isEmpty()) {
      node.put(name, text);
    }
  }
}
