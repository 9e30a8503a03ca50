package metrix.simulator.edge.audience;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import tools.jackson.databind.JsonNode;

/// Other accounts that may use a custom audience. Source: the spec of the edge; the rows are
/// unverified.
final class Sharing {
  private Sharing() {}

  static JsonNode list(Request request) {
    List<String> accounts = new Audience(request.node()).sharedWith();
    return request.page(
        new Rows.Listed<>(accounts),
        new Page(25, 5000),
        account -> Json.object().put("account_id", account).put("id", "act_" + account));
  }

  static JsonNode add(Request request) {
    Set<String> accounts = new LinkedHashSet<>();
    if (!request.params().flag("replace")) {
      accounts.addAll(new Audience(request.node()).sharedWith());
    }
    accounts.addAll(named(request));
    accounts.remove(request.node().account());
    return changed(request, accounts);
  }

  static JsonNode remove(Request request) {
    Set<String> accounts = new LinkedHashSet<>(new Audience(request.node()).sharedWith());
    named(request).forEach(accounts::remove);
    return changed(request, accounts);
  }

  private static JsonNode changed(Request request, Set<String> accounts) {
    Writes.checkAccount(request.account());
    return Writes.update(request, new Audience(request.node()).sharing(accounts));
  }

  private static List<String> named(Request request) {
    Writes.required(request.params(), "adaccounts");
    return request.params().list("adaccounts").stream()
        .map(id -> id.startsWith("act_") ? id.substring(4) : id)
        .peek(id -> {
          if (request.world().account(id).isEmpty()) {
            throw Failure.invalid("Invalid ad account: " + id).blaming("adaccounts").thrown();
          }
        })
        .toList();
  }
}
