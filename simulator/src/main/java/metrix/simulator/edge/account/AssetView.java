package metrix.simulator.edge.account;

import java.util.List;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields of an Instagram account or the user: they are kept as they are told.
public record AssetView(List<String> defaults, List<String> extraFields) implements View {
  static final List<String> INSTAGRAM_EXTRAS =
      List.of("username", "profile_pic", "ig_id", "name", "profile_picture_url", "followers_count");

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Asset asset = (Asset) entity;
    return switch (field) {
      case "id" -> Json.text(asset.path());
      case "first_name", "short_name" -> asset.kind() == Kind.USER ? word(asset, 0) : null;
      case "last_name" -> asset.kind() == Kind.USER ? word(asset, 1) : null;
      default -> asset.json().get(field);
    };
  }

  private static JsonNode word(Asset user, int index) {
    String[] words = user.json().path("name").asString("").split(" ", -1);
    return Json.text(words[Math.min(index, words.length - 1)]);
  }
}
