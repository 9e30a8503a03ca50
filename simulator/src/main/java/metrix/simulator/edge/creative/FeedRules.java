package metrix.simulator.edge.creative;

import static metrix.simulator.edge.creative.CreativeParts.image;
import static metrix.simulator.edge.creative.CreativeParts.path;
import static metrix.simulator.edge.creative.CreativeParts.url;

import java.util.List;
import java.util.Map;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import tools.jackson.databind.JsonNode;

/// What Meta accepts as a set of pictures and texts to choose from: `asset_feed_spec`. Source:
/// Meta, "Asset feed" page and error reference; the limits are public clients' words.
final class FeedRules {
  /// The label that a customization rule names, and the assets that must bear it.
  private static final Map<String, String> LABELS =
      Map.of(
          "image_label", "images",
          "video_label", "videos",
          "title_label", "titles",
          "body_label", "bodies",
          "description_label", "descriptions",
          "link_url_label", "link_urls");

  private FeedRules() {}

  /// @param story whether the creative has a post of its own
  static void check(Request request, JsonNode feed, boolean story, String[] where) {
    if (!feed.isObject()) {
      return;
    }
    if (feed.path("optimization_type").asString("").equals("DEGREES_OF_FREEDOM") && !story) {
      throw Failure.invalid("Text variations need an object_story_spec").blaming(where).thrown();
    }
    rules(feed, path(where, "asset_customization_rules"));
    for (JsonNode entry : feed.path("images")) {
      image(request, entry.path("hash"), path(where, "images"));
    }
    for (JsonNode entry : feed.path("link_urls")) {
      url(entry.path("website_url").asString(""), path(where, "link_urls"));
    }
    for (String texts :
        List.of("bodies", "titles", "descriptions", "call_to_action_types", "images")) {
      int most = texts.equals("images") ? 10 : 5;
      if (feed.path(texts).size() > most) {
        throw Failure.invalid("asset_feed_spec holds at most " + most + " " + texts)
            .blaming(where)
            .thrown();
      }
    }
  }

  private static void rules(JsonNode feed, String[] where) {
    JsonNode rules = feed.path("asset_customization_rules");
    if (rules.isEmpty()) {
      return;
    }
    if (rules.size() < 2) {
      throw Failure.invalid("asset_customization_rules holds at least 2 rules")
          .blaming(where)
          .thrown();
    }
    for (JsonNode rule : rules) {
      LABELS.forEach((label, assets) -> label(rule, label, feed.path(assets), where));
    }
  }

  private static void label(JsonNode rule, String label, JsonNode assets, String[] where) {
    String name = rule.path(label).path("name").asString("");
    long bearing = 0;
    for (JsonNode asset : assets) {
      for (JsonNode own : asset.path("adlabels")) {
        bearing += own.path("name").asString("").equals(name) ? 1 : 0;
      }
    }
    if (!name.isEmpty() && bearing == 0) {
      throw Failure.refused(
              2446173,
              "Unknown label",
              "A rule of asset customization names a label that no asset has.")
          .blaming(where)
          .thrown();
    }
    boolean text = label.equals("title_label") || label.equals("body_label");
    if (text && (name.isEmpty() ? assets.size() > 1 : bearing > 1)) {
      throw Failure.refused(
              1885878,
              "Several texts for one rule",
              "A rule of asset customization can have one title and one body only.")
          .blaming(where)
          .thrown();
    }
  }
}
