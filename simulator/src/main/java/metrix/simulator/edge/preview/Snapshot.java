package metrix.simulator.edge.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;

/// What a preview page shows, as it was when the preview was asked for. It travels in the page's
/// address, so that nothing has to be kept.
///
/// @param account bare id of the ad account whose pictures these are
/// @param cards picture hash and headline of each card; one for a plain ad
record Snapshot(
    String format,
    String account,
    String page,
    String message,
    String caption,
    String description,
    String action,
    List<Card> cards) {
  /// A picture, by its hash, with the words below it.
  record Card(String image, String title) {
    Card {
      // It becomes a part of an address.
      image = image.matches("[0-9a-f]{1,64}") ? image : "";
    }
  }

  // An address must fit into the header of a request.
  private static final int LONGEST = 1_200;

  Snapshot {
    cards = List.copyOf(cards);
  }

  /// The creative of an ad, or a creative itself, for the page that can be shared.
  static Optional<Snapshot> of(World world, String id) {
    Optional<Node> creative =
        world
            .node(id, Kind.AD)
            .flatMap(
                ad -> world.node(ad.json().path("creative").path("id").asString(""), Kind.CREATIVE))
            .or(() -> world.node(id, Kind.CREATIVE));
    return creative.map(found -> of(world, found.account(), found.json(), "DESKTOP_FEED_STANDARD"));
  }

  static Snapshot of(World world, String account, JsonNode creative, String format) {
    JsonNode story = creative.path("object_story_spec");
    JsonNode feed = creative.path("asset_feed_spec");
    JsonNode data = data(story);
    String page =
        world
            .entity(story.path("page_id").asString(""))
            .map(
                found -> found instanceof Asset asset ? asset.json().path("name").asString("") : "")
            .orElse("");
    String message =
        first(
            data.path("message"), creative.path("body"), feed.path("bodies").path(0).path("text"));
    String caption = first(data.path("caption"), data.path("link"), creative.path("link_url"));
    String action =
        first(
            data.path("call_to_action").path("type"),
            creative.path("call_to_action").path("type"),
            feed.path("call_to_action_types").path(0));
    return new Snapshot(
        format,
        account,
        cut(page),
        cut(message),
        cut(caption),
        cut(first(data.path("description"), feed.path("descriptions").path(0).path("text"))),
        action,
        cards(creative, data, feed));
  }

  private static JsonNode data(JsonNode story) {
    for (String kind : List.of("link_data", "photo_data", "video_data", "template_data")) {
      if (story.path(kind).isObject()) {
        return story.path(kind);
      }
    }
    return story.path("text_data");
  }

  private static List<Card> cards(JsonNode creative, JsonNode data, JsonNode feed) {
    List<Card> cards = new ArrayList<>();
    for (JsonNode card : data.path("child_attachments")) {
      cards.add(new Card(card.path("image_hash").asString(""), title(card)));
    }
    if (cards.isEmpty()) {
      String title =
          first(
              data.path("name"),
              data.path("title"),
              creative.path("title"),
              feed.path("titles").path(0).path("text"));
      String image =
          first(
              data.path("image_hash"),
              creative.path("image_hash"),
              feed.path("images").path(0).path("hash"));
      cards.add(new Card(image, cut(title)));
    }
    return cards;
  }

  private static String title(JsonNode card) {
    String title = card.path("name").asString("");
    return title.substring(0, Math.min(80, title.length()));
  }

  private static String first(JsonNode... candidates) {
    for (JsonNode candidate : candidates) {
      if (candidate.isString() && !candidate.asString("").isEmpty()) {
        return candidate.asString("");
      }
    }
    return "";
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
