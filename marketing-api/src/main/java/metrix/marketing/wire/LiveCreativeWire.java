package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.Carried;
import metrix.model.CreativeId;
import metrix.model.LiveCreative;
import metrix.model.LiveCreative.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the creative of an ad whole, so that a new one can be made after it. Source: Meta, ad
/// creative reference, copy of 2026-09-12; AdCreative of the v25.0 specs.
public final class LiveCreativeWire {
  /// The creative comes with its ad, and so does the mark of a flexible ad.
  public static final String FIELDS =
      "creative{" + CreativeFields.all() + "},creative_asset_groups_spec";

  /// Meta gives it back of old creatives and refuses it in new ones (3858504).
  private static final String BUNDLE = "standard_enhancements";

  /// What Meta adds to a name: a day and 32 digits. Source: recorded creatives.
  private static final String ADDED = " \\d{4}-\\d{2}-\\d{2}-[0-9a-f]{32}$";

  /// What Meta adds to the images of a feed. Source: a recorded creative.
  private static final List<String> ADDED_TO_IMAGES =
      List.of("url", "permalink_url", "name", "width", "height");

  private LiveCreativeWire() {}

  /// The creative of an ad; empty when Meta gives none.
  public static Optional<LiveCreative> creative(Node ad) {
    Node creative = ad.in("creative");
    return creative.text("id").map(id -> read(new CreativeId(id), creative, ad));
  }

  private static LiveCreative read(CreativeId id, Node creative, Node ad) {
    List<Carried> carried = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (String field : CreativeFields.WRITABLE) {
      JsonNode value = creative.json().path(field);
      if (holds(value)) {
        JsonNode clean = cleaned(field, value.deepCopy(), left);
        carried.add(new Carried(field, clean.isValueNode() ? clean.asString() : Json.text(clean)));
      }
    }
    ObjectNode story = object(creative, "object_story_spec");
    if (story.has("instagram_user_id")) {
      carried.removeIf(c -> c.field().equals("instagram_user_id")); // the story says it
    }
    CreativeFields.READ_ONLY.stream()
        .filter(field -> holds(creative.json().path(field)))
        .forEach(left::add);
    Form form = form(creative, ad.has("creative_asset_groups_spec"));
    return new LiveCreative(
        id,
        creative.text("name").orElse("").replaceFirst(ADDED, ""),
        form,
        new CreativeTexts(story, object(creative, "asset_feed_spec"))
            .says(form, creative.text("url_tags")),
        carried,
        left);
  }

  static Form form(Node creative, boolean groups) {
    Node story = creative.in("object_story_spec");
    Node feed = creative.in("asset_feed_spec");
    boolean variations =
        feed.text("optimization_type").filter("DEGREES_OF_FREEDOM"::equals).isPresent()
            && feed.list("asset_customization_rules").isEmpty();
    if (creative.has("product_set_id") || story.has("template_data")) {
      return Form.CATALOGUE;
    }
    if (groups || (holds(feed.json()) && !variations)) {
      return Form.FLEXIBLE;
    }
    if (story.has("link_data")) {
      return story.in("link_data").list("child_attachments").isEmpty() ? Form.LINK : Form.CAROUSEL;
    }
    if (story.has("video_data")) {
      return Form.VIDEO;
    }
    boolean post =
        creative.has("object_story_id")
            || creative.has("source_instagram_media_id")
            || creative.has("source_facebook_post_id");
    return post ? Form.POST : Form.OTHER;
  }

  /// What Meta gives back beside what it was given and refuses when it is written again.
  private static JsonNode cleaned(String field, JsonNode value, List<String> left) {
    switch (field) {
      case "object_story_spec" -> {
        // the image is said by its hash; the address beside it is Meta's own and one too many
        oneImage(value.path("link_data"), "picture");
        value.path("link_data").path("child_attachments").forEach(c -> oneImage(c, "picture"));
        oneImage(value.path("video_data"), "image_url");
      }
      case "asset_feed_spec" ->
          value
              .path("images")
              .forEach(image -> {
                if (image instanceof ObjectNode known) {
                  known.remove(ADDED_TO_IMAGES);
                }
              });
      case "degrees_of_freedom_spec" -> {
        if (value.path("creative_features_spec") instanceof ObjectNode features
            && features.remove(BUNDLE) != null) {
          left.add(BUNDLE);
        }
      }
      default -> {}
    }
    return value;
  }

  private static void oneImage(JsonNode node, String address) {
    if (node instanceof ObjectNode data && data.hasNonNull("image_hash")) {
      data.remove(address);
    }
  }

  static ObjectNode object(Node creative, String field) {
    return creative.json().path(field) instanceof ObjectNode object
        ? object.deepCopy()
        : Json.object();
  }

  private static boolean holds(JsonNode value) {
    return !value.isMissingNode()
        && !value.isNull()
        && !(value.isString() && value.asString().isEmpty())
        && !(value.isContainer() && value.isEmpty());
  }
}
