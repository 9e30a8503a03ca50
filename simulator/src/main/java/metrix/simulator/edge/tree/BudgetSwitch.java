package metrix.simulator.edge.tree;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The move of budgets between a campaign and its ad sets, and bids that a campaign hands down.
///
/// Source: Meta, "Campaign" reference: `adset_budgets` must name all ad sets that are not deleted;
/// above 70 ad sets a campaign budget stays. What the ad sets keep is unverified.
final class BudgetSwitch {
  private static final int MOST_SETS = 70;

  private BudgetSwitch() {}

  /// Refuses what cannot be moved.
  static void check(Request request, Node campaign) {
    Params params = request.params();
    boolean budget = AdSetWrites.campaignHasBudget(campaign);
    boolean gets = params.has("daily_budget") || params.has("lifetime_budget");
    boolean large = adSets(request, campaign).size() > MOST_SETS;
    if (params.has("adset_budgets")) {
      if (gets) {
        throw oneLevel();
      }
      if (!budget) {
        throw invalid("adset_budgets", "The campaign has no budget to hand down");
      }
      if (large) {
        throw invalid(
            "adset_budgets",
            "The budget of a campaign with more than " + MOST_SETS + " ad sets stays with it");
      }
      budgets(request, campaign);
    }
    if (params.has("bid_strategy")) {
      if (!budget && !gets) {
        throw invalid(
            "bid_strategy", "bid_strategy can only be set together with a campaign budget");
      }
      if (budget && large) {
        throw invalid(
            "bid_strategy",
            "The bid strategy of a campaign with more than "
                + MOST_SETS
                + " ad sets cannot change");
      }
    }
    amounts(request, campaign);
  }

  private static GraphError oneLevel() {
    return Failure.refused(
            1885621,
            "Budget can be set on one level only",
            "The campaign already has a budget. You can set a budget on the campaign or on its ad sets, not on both.")
        .blaming("adset_budgets")
        .thrown();
  }

  private static GraphError invalid(String field, String message) {
    return Failure.invalid(message).blaming(field).thrown();
  }

  private static List<Node> adSets(Request request, Node campaign) {
    return request.world().children(campaign.path(), Kind.ADSET).values().stream()
        .filter(set -> !set.configured().equals("DELETED"))
        .toList();
  }

  private static Map<Node, JsonNode> budgets(Request request, Node campaign) {
    Map<String, JsonNode> given = new LinkedHashMap<>();
    for (JsonNode budget : request.params().json("adset_budgets").orElseGet(Json::array)) {
      given.put(Json.plain(budget.path("adset_id")), budget);
    }
    Map<Node, JsonNode> budgets = new LinkedHashMap<>();
    for (Node adSet : adSets(request, campaign)) {
      JsonNode budget = given.remove(adSet.path());
      if (budget == null || budget.has("daily_budget") == budget.has("lifetime_budget")) {
        throw invalid(
            "adset_budgets",
            "adset_budgets must give one budget to each ad set of the campaign: " + adSet.path());
      }
      Account account = request.account();
      String goal = adSet.json().path("optimization_goal").asString("");
      String name = budget.has("daily_budget") ? "daily_budget" : "lifetime_budget";
      if (amount(budget, name) < Budgets.minimumFor(account, goal)) {
        throw CampaignRules.tooLow(account, "adset_budgets", Budgets.minimumFor(account, goal));
      }
      budgets.put(adSet, budget);
    }
    if (!given.isEmpty()) {
      throw invalid("adset_budgets", "No ad set of the campaign: " + given.keySet());
    }
    return budgets;
  }

  private static long amount(JsonNode budget, String name) {
    String text = Json.plain(budget.path(name));
    return text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
  }

  private static Map<Node, Long> amounts(Request request, Node campaign) {
    Map<Node, Long> amounts = new LinkedHashMap<>();
    JsonNode given = request.params().json("adset_bid_amounts").orElseGet(Json::object);
    for (var entry : given.properties()) {
      Node adSet =
          adSets(request, campaign).stream()
              .filter(set -> set.path().equals(entry.getKey()))
              .findFirst()
              .orElseThrow(() ->
                  invalid("adset_bid_amounts", "No ad set of the campaign: " + entry.getKey()));
      String amount = Json.plain(entry.getValue());
      if (!amount.matches("[1-9]\\d{0,14}")) {
        throw invalid("adset_bid_amounts", "Invalid bid amount for the ad set " + entry.getKey());
      }
      amounts.put(adSet, Long.parseLong(amount));
    }
    return amounts;
  }

  /// Moves what was checked; `changes` becomes the campaign's part of it.
  static void apply(Request request, Node campaign, ObjectNode changes) {
    boolean down = request.params().has("adset_budgets");
    boolean up =
        !AdSetWrites.campaignHasBudget(campaign)
            && (changes.has("daily_budget") || changes.has("lifetime_budget"));
    Map<Node, Long> amounts = amounts(request, campaign);
    Map<Node, JsonNode> budgets = down ? budgets(request, campaign) : Map.of();
    changes.remove("adset_budgets");
    changes.remove("adset_bid_amounts");
    if (down || up) {
      changes.put("last_budget_toggling_time", Times.show(request.now(), request.account().zone()));
    }
    if (down) {
      changes.putNull("daily_budget").putNull("lifetime_budget").putNull("bid_strategy");
      changes.putIfAbsent(
          "is_adset_budget_sharing_enabled", JsonNodeFactory.instance.booleanNode(false));
    }
    if (up) {
      changes.putIfAbsent("bid_strategy", Json.text("LOWEST_COST_WITHOUT_CAP"));
      changes.putNull("is_adset_budget_sharing_enabled");
    }
    for (Node adSet : adSets(request, campaign)) {
      ObjectNode body = adSet.json().deepCopy();
      if (down || up) {
        body.remove("daily_budget");
        body.remove("lifetime_budget");
        body.remove("bid_strategy");
      }
      JsonNode budget = budgets.get(adSet);
      if (budget != null) {
        String name = budget.has("daily_budget") ? "daily_budget" : "lifetime_budget";
        body.put(name, Long.toString(amount(budget, name)));
        String strategy = campaign.json().path("bid_strategy").asString("LOWEST_COST_WITHOUT_CAP");
        body.put("bid_strategy", strategy);
      }
      Long bid = amounts.get(adSet);
      if (bid != null) {
        body.put("bid_amount", bid.longValue());
      }
      if (!body.equals(adSet.json())) {
        put(request, adSet, body);
      }
    }
  }

  private static void put(Request request, Node adSet, ObjectNode body) {
    Instant now = request.now();
    Node after = adSet.withBody(body, now);
    request.world().put(after.withTimeline(Writes.budgeted(after, now, request.account().zone())));
  }
}
