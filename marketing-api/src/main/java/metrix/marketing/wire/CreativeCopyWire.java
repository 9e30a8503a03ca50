package metrix.marketing.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.Carried;
import metrix.model.CreativePart;
import metrix.model.CreativeSpec;
import metrix.model.CreativeSpec.Said;
import metrix.model.ImageHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A creative that is made after another: what that one has, with other texts in their places.
/// Source: as [LiveCreativeWire].
public final class CreativeCopyWire {
  private static final String LINK = "link";
  private static final String BUTTON = "call_to_action";
  private static final String STORY = "object_story_spec";
  private static final String FEED = "asset_feed_spec";

  private CreativeCopyWire() {}

  /// The parameters that make it.
  ///
  /// @param images in the order in which it shows them; none to keep those that it has
  public static Params create(List<ImageHash> images, CreativeSpec spec) {
    ObjectNode story = Json.object();
    ObjectNode feed = Json.object();
    Params params = Params.none().with("name", spec.name());
    Optional<String> parameters =
        spec.said().stream()
            .filter(s -> s.part() == CreativePart.URL_PARAMETERS)
            .findFirst()
            .map(s -> s.texts().getFirst());
    for (Carried carried : spec.carried()) {
      switch (carried.field()) {
        case "url_tags" ->
            params =
                params.withAny(
                    "url_tags", Optional.of(carried.value()).filter(_ -> parameters.isEmpty()));
        case STORY -> story = object(carried.value());
        case FEED -> feed = object(carried.value());
        default -> params = params.with(carried.field(), carried.value());
      }
    }
    List<Said> said = new ArrayList<>(spec.said());
    if (!images.isEmpty()) {
      said.add(new Said(CreativePart.IMAGE, images.stream().map(ImageHash::value).toList()));
    }
    CreativeTexts texts = new CreativeTexts(story, feed);
    for (Said one : said) {
      if (one.part() != CreativePart.URL_PARAMETERS) {
        say(texts, one);
      }
    }
    params = params.withAny("url_tags", parameters.filter(p -> !p.isEmpty()));
    params = story.isEmpty() ? params : params.with(STORY, story);
    return feed.isEmpty() ? params : params.with(FEED, feed);
  }

  private static void say(CreativeTexts texts, Said said) {
    List<String> wanted = said.texts();
    List<ObjectNode> cards = texts.cards();
    ObjectNode post = (ObjectNode) texts.post();
    String field = texts.field(said.part());
    switch (said.part()) {
      case PRIMARY_TEXT -> varied(texts, post, said, field);
      case HEADLINE, DESCRIPTION -> {
        if (cards.isEmpty()) {
          varied(texts, post, said, field);
        } else {
          each(cards, wanted, field);
        }
      }
      case LINK -> links(texts, post, cards, wanted);
      case END_LINK -> put(post, LINK, wanted.getFirst());
      case DISPLAY_LINK -> put(post, field, wanted.getFirst());
      case BUTTON -> buttons(post, cards, wanted);
      case IMAGE -> {
        List<ObjectNode> shown = cards.isEmpty() ? List.of(post) : cards;
        shown.forEach(node -> node.remove("picture"));
        post.remove("image_url");
        each(shown, wanted, field);
      }
      case URL_PARAMETERS -> throw new IllegalStateException("stands beside the post");
    }
  }

  /// The first text stands in the post, and all of them in the variations where there are any.
  private static void varied(CreativeTexts texts, ObjectNode post, Said said, String field) {
    put(post, field, said.texts().getFirst());
    String list = CreativeTexts.variations(said.part()).orElseThrow();
    if (said.texts().size() == 1 && !texts.feed().has(list)) {
      return;
    }
    if (texts.feed().isEmpty()) {
      texts.feed().put("optimization_type", "DEGREES_OF_FREEDOM");
    }
    List<JsonNode> old = List.copyOf(texts.feed().path(list).values());
    ArrayNode fresh = texts.feed().putArray(list);
    for (int i = 0; i < said.texts().size(); i++) {
      ObjectNode entry =
          i < old.size() && old.get(i) instanceof ObjectNode known
              ? known.deepCopy()
              : Json.object();
      fresh.add(entry.put("text", said.texts().get(i)));
    }
  }

  /// The end card follows the first one, unless it opens an address of its own.
  private static void links(
      CreativeTexts texts, ObjectNode post, List<ObjectNode> cards, List<String> wanted) {
    boolean follows = !texts.endsElsewhere();
    for (int i = 0; i < cards.size(); i++) {
      link(cards.get(i), wanted.get(i));
    }
    if (cards.isEmpty() || follows) {
      link(post, wanted.getFirst());
    }
  }

  /// The address stands in the post and in its button, or in the button alone.
  private static void link(ObjectNode node, String wanted) {
    JsonNode value = node.path(BUTTON).path("value");
    if (node.has(LINK) || !value.has(LINK)) {
      node.put(LINK, wanted);
    }
    if (value instanceof ObjectNode target && target.has(LINK)) {
      target.put(LINK, wanted);
    }
  }

  private static void buttons(ObjectNode post, List<ObjectNode> cards, List<String> wanted) {
    List<ObjectNode> places = new ArrayList<>();
    if (cards.isEmpty() || post.has(BUTTON)) {
      places.add(post);
    }
    places.addAll(cards);
    for (int i = 0; i < places.size(); i++) {
      ObjectNode place = places.get(i);
      ObjectNode button =
          place.path(BUTTON) instanceof ObjectNode known ? known : place.putObject(BUTTON);
      button.put("type", wanted.get(Math.min(i, wanted.size() - 1)));
      if (!button.has("value") && place.has(LINK)) {
        button.putObject("value").put(LINK, place.path(LINK).asString(""));
      }
    }
  }

  private static void each(List<ObjectNode> nodes, List<String> wanted, String field) {
    for (int i = 0; i < nodes.size(); i++) {
      put(nodes.get(i), field, wanted.get(i));
    }
  }

  private static void put(ObjectNode node, String field, String text) {
    if (text.isEmpty()) {
      node.remove(field);
    } else {
      node.put(field, text);
    }
  }

  private static ObjectNode object(String json) {
    return Json.read(json) instanceof ObjectNode object ? object : Json.object();
  }
}
