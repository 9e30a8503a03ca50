package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec.Said;
import metrix.model.LiveCreative.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a creative says: where each part stands in its post and in its variations.
///
/// @param story `object_story_spec`; an empty object when there is none
/// @param feed `asset_feed_spec`; an empty object when there is none
record CreativeTexts(ObjectNode story, ObjectNode feed) {
  private static final String LINK = "link";
  private static final String BUTTON = "call_to_action";

  /// The parts that have texts.
  List<Said> says(Form form, Optional<String> urlTags) {
    List<Said> all = new ArrayList<>();
    if (form == Form.LINK || form == Form.CAROUSEL || form == Form.VIDEO) {
      for (CreativePart part : CreativePart.values()) {
        List<String> texts = texts(part);
        if (texts.stream().anyMatch(t -> !t.isEmpty())) {
          all.add(new Said(part, texts));
        }
      }
    }
    urlTags.ifPresent(tags -> all.add(new Said(CreativePart.URL_PARAMETERS, List.of(tags))));
    return all;
  }

  /// The post's own part: that of a link or of a video.
  JsonNode post() {
    return story.has("video_data") ? story.path("video_data") : story.path("link_data");
  }

  /// The cards; none when it is no carousel.
  List<ObjectNode> cards() {
    return story.path("link_data").path("child_attachments").values().stream()
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .toList();
  }

  /// Meta's name of a text in the post.
  String field(CreativePart part) {
    boolean video = story.has("video_data");
    return switch (part) {
      case PRIMARY_TEXT -> "message";
      case HEADLINE -> video ? "title" : "name";
      case DESCRIPTION -> video ? "link_description" : "description";
      case DISPLAY_LINK -> "caption";
      case IMAGE -> "image_hash";
      case LINK, END_LINK -> LINK;
      case BUTTON -> BUTTON;
      case URL_PARAMETERS -> "url_tags";
    };
  }

  /// The list of variations that holds a text; empty for a part that has none.
  static Optional<String> variations(CreativePart part) {
    return switch (part) {
      case PRIMARY_TEXT -> Optional.of("bodies");
      case HEADLINE -> Optional.of("titles");
      case DESCRIPTION -> Optional.of("descriptions");
      default -> Optional.empty();
    };
  }

  /// Whether the end card of a carousel opens an address of its own.
  boolean endsElsewhere() {
    return !cards().isEmpty()
        && !post().path(LINK).asString("").equals(cards().getFirst().path(LINK).asString(""));
  }

  private List<String> texts(CreativePart part) {
    return switch (part) {
      case PRIMARY_TEXT -> varied(part, List.of(text(post(), field(part))));
      case HEADLINE, DESCRIPTION ->
          cards().isEmpty()
              ? varied(part, List.of(text(post(), field(part))))
              : cards().stream().map(card -> text(card, field(part))).toList();
      case LINK ->
          cards().isEmpty()
              ? List.of(link(post()))
              : cards().stream().map(CreativeTexts::link).toList();
      case END_LINK -> endsElsewhere() ? List.of(text(post(), LINK)) : List.of();
      case DISPLAY_LINK -> story.has("video_data") ? List.of() : List.of(text(post(), field(part)));
      case BUTTON -> buttons();
      case IMAGE ->
          cards().isEmpty()
              ? List.of(text(post(), field(part)))
              : cards().stream().map(card -> text(card, field(part))).toList();
      case URL_PARAMETERS -> List.of();
    };
  }

  private List<String> varied(CreativePart part, List<String> otherwise) {
    List<String> texts =
        feed.path(variations(part).orElseThrow()).values().stream()
            .map(v -> text(v, "text"))
            .toList();
    return texts.isEmpty() ? otherwise : texts;
  }

  /// One when all places have the same.
  private List<String> buttons() {
    List<String> all =
        Stream.concat(Stream.of(post()), cards().stream())
            .map(node -> text(node.path(BUTTON), "type"))
            .filter(type -> !type.isEmpty())
            .toList();
    return all.stream().distinct().count() == 1 ? List.of(all.getFirst()) : all;
  }

  private static String link(JsonNode node) {
    String link = text(node, LINK);
    return link.isEmpty() ? text(node.path(BUTTON).path("value"), LINK) : link;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }
}
