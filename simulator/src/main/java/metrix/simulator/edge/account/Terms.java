package metrix.simulator.edge.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The terms that an account has accepted, such as those of customer lists.
///
/// Source: Meta's error reference (200/1870034); the rows of the list are unverified.
public final class Terms {
  private static final String CUSTOMER_LISTS = "custom_audience_tos";

  private Terms() {}

  /// A copy of what is accepted: names of terms, each with a 1.
  static ObjectNode accepted(Account account) {
    return account.settings().path("tos_accepted") instanceof ObjectNode accepted
        ? accepted.deepCopy()
        : Json.object();
  }

  /// Refuses an account that has not accepted the terms of customer lists.
  public static void check(Request request) {
    if (!accepted(request.account()).has(CUSTOMER_LISTS)) {
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
    List<ObjectNode> rows =
        accepted(request.account()).propertyNames().stream()
            .map(name -> Json.object().put("id", name).put("type", "AD_ACCOUNT"))
            .toList();
    return AccountEdges.rows(request, rows, Set.of("id", "type", "content"));
  }

  static JsonNode accept(Request request) {
    Account account = request.account();
    ObjectNode settings = account.settings().deepCopy();
    settings.set(
        "tos_accepted", accepted(account).put(Writes.required(request.params(), "tos_id"), 1));
    AccountWrites.save(request, account.with(account.name(), settings), Optional.empty());
    return Request.success();
  }
}
