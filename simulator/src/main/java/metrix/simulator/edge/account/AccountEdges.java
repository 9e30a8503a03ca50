package metrix.simulator.edge.account;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Asset;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Small lists of an ad account: its people, apps, terms, limits and recommendations.
///
/// Source: Meta's API specs for the edges and the fields of their rows; the values are made up.
final class AccountEdges {
  private AccountEdges() {}

  static JsonNode users(Request request) {
    Asset user = request.world().assets(Kind.USER).getFirst();
    ObjectNode row = Json.object();
    row.put("id", user.path()).put("name", user.json().path("name").asString(""));
    row.set("tasks", AccountView.tasks());
    return rows(request, List.of(row), Set.of("id", "name", "tasks"));
  }

  static JsonNode maxBid(Request request) {
    long most = Budgets.dollars(request.account(), 1000, false);
    return rows(request, List.of(Json.object().put("max_bid", most)), Set.of("max_bid"));
  }

  static JsonNode dsaRecommendations(Request request) {
    Set<String> names = new LinkedHashSet<>();
    request.account().beneficiary().ifPresent(names::add);
    request.account().payor().ifPresent(names::add);
    names.add(request.account().name());
    ObjectNode row = Json.object();
    names.forEach(row.putArray("recommendations")::add);
    return rows(request, List.of(row), Set.of("recommendations"));
  }

  /// The apps that the account's ad sets promote; the specs name the type Application without
  /// describing it.
  static JsonNode applications(Request request) {
    Set<String> ids = new LinkedHashSet<>();
    for (Node adSet : request.world().children(request.account().id(), Kind.ADSET).values()) {
      String id = adSet.json().path("promoted_object").path("application_id").asString("");
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    List<ObjectNode> apps =
        ids.stream()
            .filter(id -> request.params().filled("app_id").map(id::equals).orElse(true))
            .map(id -> Json.object().put("id", id).put("name", "Northwind Trails"))
            .toList();
    return rows(request, apps, Set.of("id", "name"));
  }

  /// What the account as a whole shuts out; no row until something was set (unverified).
  static JsonNode controls(Request request) {
    JsonNode set = request.account().settings().path("account_controls");
    List<ObjectNode> rows = set instanceof ObjectNode row ? List.of(row) : List.of();
    return rows(request, rows, request.graph().spec().fields("AdAccountBusinessConstraints"));
  }

  static JsonNode setControls(Request request) {
    Account account = request.account();
    Writes.checkAccount(account);
    ObjectNode settings = account.settings().deepCopy();
    ObjectNode controls = settings.putObject("account_controls");
    for (String name :
        List.of("audience_controls", "placement_controls", "placement_controls_per_objective")) {
      request.params().json(name).ifPresent(value -> controls.set(name, value));
    }
    controls.put("status", "ACTIVE");
    AccountWrites.save(request, account.with(account.name(), settings), Optional.empty());
    return Request.success();
  }

  static JsonNode rows(Request request, List<ObjectNode> rows, Set<String> known) {
    for (Field field : request.fields()) {
      if (!known.contains(field.name())) {
        throw Failure.unknownField(field.name()).thrown();
      }
    }
    Function<ObjectNode, JsonNode> shown =
        row -> {
          if (request.fields().isEmpty()) {
            return row;
          }
          ObjectNode narrow = Json.object();
          for (Field field : request.fields()) {
            row.optional(field.name()).ifPresent(value -> narrow.set(field.alias(), value));
          }
          return narrow;
        };
    return request.page(new Rows.Listed<>(rows), Page.OBJECTS, shown);
  }
}
