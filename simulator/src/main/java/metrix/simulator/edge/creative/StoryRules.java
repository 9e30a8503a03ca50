package metrix.simulator.edge.creative;

import static metrix.simulator.edge.creative.CreativeParts.image;
import static metrix.simulator.edge.creative.CreativeParts.path;
import static metrix.simulator.edge.creative.CreativeParts.url;
import static metrix.simulator.edge.creative.CreativeParts.usable;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as the post inside a creative: `object_story_spec`, or a post that exists.
/// Source: Meta, "Ad creative" reference and error reference; codes as catalogued.
final class StoryRules {
  private static final int SHARED_DIGITS = 4;

  private StoryRules() {}

  /// @param feed whether an asset feed gives the content
  static void check(Request request, JsonNode story, boolean feed, String[] where) {
    String page = story.path("page_id").asString("");
    if (!usable(request, Kind.PAGE, page)) {
      throw pageMissing(page, path(where, "page_id"));
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
    if (kinds.isEmpty() && !feed) {
      throw Failure.refused(
              2446391,
              "Ad is missing required fields",
              "The creative has no content: send object_story_spec.")
          .blaming(where)
          .thrown();
    }
    if (story.path("photo_data").isObject()) {
      photo(request, story.path("photo_data"), path(where, "photo_data"));
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

  private static void photo(Request request, JsonNode photo, String[] where) {
    if (!photo.has("title") && !photo.has("image_hash") && !photo.has("url")) {
      throw Failure.refused(
              2446388,
              "Image could not be used",
              "The image could not be used for this creative. Check its hash.")
          .blaming(path(where, "image_hash"))
          .thrown();
    }
    image(request, photo.path("image_hash"), path(where, "image_hash"));
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
    CallToActionRules.check(request, link.path("call_to_action"), path(where, "call_to_action"));
    JsonNode cards = link.path("child_attachments");
    if (cards.isArray() && (cards.size() < 2 || cards.size() > 10)) {
      throw Failure.invalid("A carousel has 2 to 10 cards")
          .blaming(path(where, "child_attachments"))
          .thrown();
    }
    caption(link, url, path(where, "caption"));
    for (JsonNode card : cards) {
      if (card.has("image_hash") && card.has("picture")) {
        throw Failure.invalid("Only one of image_hash and picture can be set")
            .blaming(path(where, "child_attachments"))
            .thrown();
      }
      url(card.path("link").asString(url), path(where, "child_attachments"));
      image(request, card.path("image_hash"), path(where, "child_attachments"));
      CallToActionRules.check(
          request, card.path("call_to_action"), path(where, "child_attachments"));
    }
  }

  // The display link must be of the link's own domain (the wording is unverified).
  private static void caption(JsonNode link, String url, String[] where) {
    String caption = link.path("caption").asString("");
    String shown = host(caption.contains("://") ? caption : "https://" + caption);
    String real = host(url);
    boolean ofTheLink = shown.endsWith("." + real) || real.endsWith("." + shown);
    if (!caption.isEmpty() && !real.isEmpty() && !shown.equals(real) && !ofTheLink) {
      throw Failure.invalid("The caption must be a domain of the link").blaming(where).thrown();
    }
  }

  private static String host(String url) {
    try {
      String host = URI.create(url.strip()).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /// An existing post, `<page>_<post>`: here the post of an earlier creative.
  static void existing(Request request, String id, String[] where) {
    if (!id.matches("\\d+_\\d+")) {
      throw Failure.invalid("object_story_id must be a Page id and a post id: 1_2")
          .blaming(where)
          .thrown();
    }
    String page = id.substring(0, id.indexOf('_'));
    if (!usable(request, Kind.PAGE, page)) {
      throw pageMissing(page, where);
    }
    boolean known =
        request.world().children(request.account().id(), Kind.CREATIVE).values().stream()
            .findFirst()
            .flatMap(any -> creative(request, id.substring(id.indexOf('_') + 1), any))
            .isPresent();
    if (!known) {
      throw Failure.refused(1885557, "Post is not available", "The promoted post is not available.")
          .blaming(where)
          .thrown();
    }
  }

  // The number of a post is that of its creative without the last digits, which all ids share.
  private static Optional<Node> creative(Request request, String post, Node any) {
    String digits = any.path().substring(any.path().length() - SHARED_DIGITS);
    return request.world().node(post + digits, Kind.CREATIVE);
  }

  private static GraphError pageMissing(String page, String[] where) {
    return Failure.refused(
            1443121,
            "Page is missing",
            "The Page " + page + " does not exist or is not visible to you.")
        .blaming(where)
        .thrown();
  }
}
