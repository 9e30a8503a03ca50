package metrix.simulator.edge.account;

import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Entity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of a Page, a Pixel, an Instagram account or the user: they are kept as they are told.
///
/// @param extraFields see the "Page" and "Finding the user's assets" facts
public record AssetView(List<String> defaults, List<String> extraFields) implements View {
  static final List<String> PAGE_EXTRAS =
      List.of("tasks", "access_token", "picture", "category_list");
  static final List<String> INSTAGRAM_EXTRAS =
      List.of("username", "profile_pic", "ig_id", "name", "profile_picture_url", "followers_count");

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Asset asset = (Asset) entity;
    return switch (field) {
      case "id" -> Json.text(asset.path());
      case "picture" -> picture(request, asset);
      case "last_fired_time" -> Json.text(Times.showUtc(request.now().minusSeconds(421)));
      default -> asset.json().get(field);
    };
  }

  private static JsonNode picture(Request request, Asset asset) {
    var picture = Json.object();
    picture
        .putObject("data")
        .put("height", 50)
        .put("is_silhouette", false)
        .put("url", request.host() + "/_simulator/picture/" + asset.path())
        .put("width", 50);
    return picture;
  }
}
