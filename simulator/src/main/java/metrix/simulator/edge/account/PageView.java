package metrix.simulator.edge.account;

import java.util.List;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The fields of a Page. Source: Meta's API specs, node Page; `tasks` comes with the rows of
/// `me/accounts` (recorded).
final class PageView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public List<String> defaults() {
    return List.of("name", "id");
  }

  @Override
  public List<String> extraFields() {
    return List.of("tasks");
  }

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Asset page = (Asset) entity;
    return switch (field) {
      case "id" -> Json.text(page.path());
      case "instagram_business_account", "connected_instagram_account" ->
          instagram(request, page).map(account -> shown(request, account)).orElse(null);
      case "username" ->
          Json.text(page.json().path("name").asString("").replaceAll("[^A-Za-z]", ""));
      case "business", "owner_business" ->
          Json.object().put("id", "1048576204817365").put("name", "Northwind Outdoor Group");
      case "fan_count" -> NODES.numberNode(fans(page));
      case "followers_count" -> NODES.numberNode(fans(page) + 317);
      case "new_like_count", "unread_message_count", "unseen_message_count", "checkins" ->
          NODES.numberNode(0);
      case "verification_status" -> Json.text("not_verified");
      case "website" -> Json.text("https://www.northwind.example/");
      case "can_post", "is_owned", "offer_eligible" -> NODES.booleanNode(true);
      case "has_whatsapp_business_number",
          "has_whatsapp_number",
          "is_community_page",
          "is_permanently_closed",
          "is_unclaimed",
          "is_verified" ->
          NODES.booleanNode(false);
      case "leadgen_forms" -> null;
      default -> page.json().get(field);
    };
  }

  /// The Instagram account that shares an ad account with a Page.
  static Optional<Asset> instagram(Request request, Asset page) {
    return request.world().assets(Kind.INSTAGRAM).stream()
        .filter(account -> account.accounts().stream().anyMatch(page.accounts()::contains))
        .findFirst();
  }

  private static JsonNode shown(Request request, Asset account) {
    return request.fields().isEmpty()
        ? Json.object().put("id", account.path())
        : request.graph().renderer().render(request, account, request.fields());
  }

  private static long fans(Asset page) {
    return 4_000L + Math.floorMod(page.path().hashCode(), 30_000);
  }
}
