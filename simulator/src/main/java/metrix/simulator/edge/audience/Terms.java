package metrix.simulator.edge.audience;

import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.World;
import tools.jackson.databind.JsonNode;

/// The terms of custom audiences, which an account accepts once.
///
/// Source: Meta's error reference (200/1870034); the rows of the list are unverified.
public final class Terms {
  private static final String ID = "custom_audience_tos";

  private Terms() {}

  /// Notes that an account has accepted them.
  public static void accept(World world, Account account) {
    world.mark(ID + "/" + account.id());
  }

  public static boolean accepted(World world, Account account) {
    return world.marked(ID + "/" + account.id());
  }

  static void check(Request request) {
    if (!accepted(request.world(), request.account())) {
      throw Failure.of(200, "(#200) Permissions error")
          .withStatus(403)
          .withSubcode(1870034)
          .withRetry(false)
          .withUser(
              "Custom audience terms not accepted", "Accept the terms of custom audiences first.")
          .thrown();
    }
  }

  static JsonNode list(Request request) {
    var rows =
        accepted(request.world(), request.account())
            ? java.util.List.of(Json.object().put("id", ID).put("type", ID))
            : java.util.List.<tools.jackson.databind.node.ObjectNode>of();
    return request.page(new Rows.Listed<>(rows), new Page(25, 5000), row -> row);
  }

  static JsonNode accept(Request request) {
    if (!request.params().text("tos_id").orElse("").equals(ID)) {
      throw Failure.invalid("Invalid tos_id").blaming("tos_id").thrown();
    }
    accept(request.world(), request.account());
    return Request.success();
  }
}
