package metrix.simulator.edge.creative;

import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Image;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The fields of a picture. Source: Meta, "Ad image" reference.
public final class ImageView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public List<String> defaults() {
    return List.of("hash", "id");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Image image = (Image) entity;
    return switch (field) {
      case "id" -> Json.text(image.path());
      case "account_id" -> Json.text(image.account());
      case "hash" -> Json.text(image.hash());
      case "name" -> Json.text(image.name());
      case "width", "original_width" -> NODES.numberNode(image.width());
      case "height", "original_height" -> NODES.numberNode(image.height());
      case "status" -> Json.text("ACTIVE");
      case "created_time", "updated_time" -> time(request, image);
      case "url" -> Json.text(url(request, image, ""));
      case "url_128" -> Json.text(url(request, image, "?width=128"));
      case "permalink_url" -> Json.text(url(request, image, "?permalink=1"));
      case "creatives" -> users(request, image);
      case "is_associated_creatives_in_adgroups" ->
          NODES.booleanNode(users(request, image) != null);
      default -> null;
    };
  }

  static String url(Request request, Image image, String size) {
    return request.host() + "/_simulator/image/" + image.account() + "/" + image.hash() + size;
  }

  static boolean used(Request request, Image image) {
    return users(request, image) != null;
  }

  private static JsonNode time(Request request, Image image) {
    Account account = request.world().account(image.account()).orElseThrow();
    return Json.text(Times.show(image.created(), account.zone()));
  }

  private static @Nullable ArrayNode users(Request request, Image image) {
    ArrayNode creatives = Json.array();
    request.world().creativesWith(image).forEach(creative -> creatives.add(creative.path()));
    return creatives.isEmpty() ? null : creatives;
  }
}
