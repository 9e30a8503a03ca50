package metrix.simulator.edge.creative;

import java.util.Optional;
import metrix.simulator.graph.NodeFields;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The fields of an ad creative. Source: Meta, "Ad creative" reference.
public final class CreativeView implements View {
  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Node creative = (Node) entity;
    JsonNode set = creative.json().get(field);
    JsonNode story = creative.json().path("object_story_spec");
    JsonNode link = story.path("link_data");
    return switch (field) {
      case "status" -> Json.text(creative.configured());
      case "actor_id" -> story.get("page_id");
      case "object_type" ->
          set == null ? Json.text(story.has("video_data") ? "VIDEO" : "SHARE") : set;
      case "body" -> set == null ? link.get("message") : set;
      case "title" -> set == null ? link.get("name") : set;
      case "link_url" -> set == null ? link.get("link") : set;
      case "image_hash" -> set == null ? link.get("image_hash") : set;
      case "call_to_action_type" -> set == null ? link.path("call_to_action").get("type") : set;
      case "call_to_action" -> set;
      case "effective_object_story_id" -> storyId(creative, story);
      case "asset_feed_spec" -> feed(request, creative, set);
      case "image_url", "thumbnail_url" -> picture(request, creative, link, field);
      case "enable_direct_install", "enable_launch_instant_app", "auto_update" ->
          JsonNodeFactory.instance.booleanNode(false);
      default -> NodeFields.value(request, creative, field, Kind.CREATIVE);
    };
  }

  // Meta adds to each picture of a feed what it knows of it. Source: a recorded creative.
  private static @Nullable JsonNode feed(
      Request request, Node creative, @Nullable JsonNode stored) {
    if (stored == null || stored.path("images").isEmpty()) {
      return stored;
    }
    JsonNode feed = stored.deepCopy();
    for (JsonNode entry : feed.path("images")) {
      if (entry instanceof ObjectNode image) {
        request
            .world()
            .image(creative.account(), image.path("hash").asString(""))
            .ifPresent(known ->
                image
                    .put("url", ImageView.url(request, known, ""))
                    .put("permalink_url", ImageView.url(request, known, "?permalink=1"))
                    .put("name", known.name())
                    .put("width", known.width())
                    .put("height", known.height()));
      }
    }
    return feed;
  }

  private static @Nullable JsonNode storyId(Node creative, JsonNode story) {
    JsonNode given = creative.json().get("object_story_id");
    if (given != null) {
      return given;
    }
    return story.has("page_id")
        ? Json.text(story.path("page_id").asString("") + "_" + (creative.id() / 10_000))
        : null;
  }

  private static @Nullable JsonNode picture(
      Request request, Node creative, JsonNode link, String field) {
    String hash =
        Optional.ofNullable(link.get("image_hash"))
            .or(() -> link.path("child_attachments").path(0).optional("image_hash"))
            .or(() -> creative.json().optional("image_hash"))
            .or(() ->
                creative.json().path("asset_feed_spec").path("images").path(0).optional("hash"))
            .map(node -> node.asString(""))
            .orElse("");
    if (hash.isEmpty()) {
      return null;
    }
    int width = request.call().params().number("thumbnail_width", 64);
    String size = field.equals("thumbnail_url") ? "?width=" + width : "";
    return Json.text(
        request.host() + "/_simulator/image/" + creative.account() + "/" + hash + size);
  }
}
