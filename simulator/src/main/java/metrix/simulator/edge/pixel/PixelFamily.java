package metrix.simulator.edge.pixel;

import static metrix.simulator.state.Kind.PIXEL;

import java.util.List;
import metrix.simulator.graph.EdgeTable;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Asset;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Pixels and what can be read of them.
public final class PixelFamily implements EdgeTable.Family {
  @Override
  public void addTo(EdgeTable table) {
    table
        .view(PIXEL, new PixelView())
        .get(PIXEL, "stats", PixelStats::answer)
        .get(PIXEL, "adaccounts", PixelFamily::accounts)
        .get(PIXEL, "da_checks", PixelFamily::checks);
  }

  private static JsonNode accounts(Request request) {
    Asset pixel = (Asset) request.target();
    List<Account> accounts =
        request.world().accounts().stream()
            .filter(account -> pixel.accounts().contains(account.id()))
            .toList();
    return request.page(new Rows.Listed<>(accounts));
  }

  // Keys and results as seen in public reports of this edge; titles are ours (unverified).
  private static JsonNode checks(Request request) {
    List<ObjectNode> checks =
        List.of(
            check(
                "pixel_has_low_event_source_match_rate",
                "Some content ids match no catalog",
                "failed"),
            check("pixel_has_low_product_match_rate", "Products match", "passed"),
            check("pixel_missing_param_in_events", "Events have their parameters", "passed"),
            check("pixel_decline", "Events arrive as before", "passed"));
    return request.page(new Rows.Listed<>(checks), Page.OBJECTS, check -> check);
  }

  private static ObjectNode check(String key, String title, String result) {
    return Json.object().put("key", key).put("title", title).put("result", result);
  }
}
