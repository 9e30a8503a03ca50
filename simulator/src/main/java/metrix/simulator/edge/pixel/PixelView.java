package metrix.simulator.edge.pixel;

import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.View;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Entity;
import metrix.simulator.state.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The fields of a Pixel. Source: Meta's API specs, node AdsPixel; the values of those that concern
/// uploads of events are as seen on a Pixel without any: -1 for "does not apply".
final class PixelView implements View {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public @Nullable JsonNode value(Request request, Entity entity, String field) {
    Asset pixel = (Asset) entity;
    return switch (field) {
      case "id" -> Json.text(pixel.path());
      case "last_fired_time" -> Json.text(Times.showUtc(PixelStats.lastFired(request.now())));
      case "owner_ad_account" ->
          owner(request, pixel)
              .<JsonNode>map(account ->
                  Json.object().put("account_id", account.id()).put("id", account.path()))
              .orElse(null);
      case "owner_business" ->
          Json.object().put("id", "1048576204817365").put("name", "Northwind Outdoor Group");
      case "creator" -> {
        Asset user = request.world().assets(Kind.USER).getFirst();
        yield Json.object()
            .put("id", user.path())
            .put("name", user.json().path("name").asString(""));
      }
      case "automatic_matching_fields" ->
          Json.array().add("em").add("fn").add("ln").add("ph").add("ct").add("zp");
      case "data_use_setting" -> Json.text("ADVERTISING_AND_ANALYTICS");
      case "first_party_cookie_status" -> Json.text("FIRST_PARTY_COOKIE_ENABLED");
      case "enable_automatic_matching", "has_1p_pixel_event", "is_created_by_business" ->
          NODES.booleanNode(true);
      case "can_proxy",
          "enable_auto_assign_to_accounts",
          "is_consolidated_container",
          "is_crm",
          "is_mta_use",
          "is_restricted_use" ->
          NODES.booleanNode(false);
      case "match_rate_approx" -> NODES.numberNode(-1);
      case "duplicate_entries", "matched_entries", "valid_entries" -> NODES.numberNode(0);
      case "event_time_max", "event_time_min" -> NODES.numberNode(0);
      default -> pixel.json().get(field);
    };
  }

  /// The first of the ad accounts that use a Pixel: it made it.
  static Optional<Account> owner(Request request, Asset pixel) {
    return request.world().accounts().stream()
        .filter(account -> pixel.accounts().contains(account.id()))
        .findFirst();
  }
}
