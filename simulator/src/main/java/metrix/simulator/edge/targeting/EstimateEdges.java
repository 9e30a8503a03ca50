package metrix.simulator.edge.targeting;

import java.util.List;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.edge.audience.AudienceRefs;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Currencies;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// Sizes of audiences, minimum budgets and the number of running ads.
///
/// Source: Meta, "Delivery estimate", "Reach estimate" and "Minimum budgets" references.
public final class EstimateEdges {
  private static final long LEAST = 1000;
  // The upper bound over the lower one, as in both recorded estimates.
  private static final double SPREAD = 1.177;

  private EstimateEdges() {}

  static JsonNode delivery(Request request) {
    if (request.target() instanceof Account && !request.params().has("optimization_goal")) {
      throw Failure.invalid("The parameter optimization_goal is required").thrown();
    }
    JsonNode spec = spec(request);
    boolean ready = AudienceRefs.ready(request, spec);
    long people = people(request, spec);
    ObjectNode answer = Json.object();
    answer
        .putArray("data")
        .addObject()
        .put("estimate_mau_lower_bound", ready ? lower(people) : -1)
        .put("estimate_mau_upper_bound", ready ? upper(people) : -1)
        .put("estimate_ready", ready);
    return answer;
  }

  static JsonNode reach(Request request) {
    JsonNode spec = spec(request);
    boolean ready = AudienceRefs.ready(request, spec);
    long people = people(request, spec);
    ObjectNode answer = Json.object();
    answer
        .putObject("data")
        .put("users_lower_bound", ready ? lower(people) : -1)
        .put("users_upper_bound", ready ? upper(people) : -1)
        .put("estimate_ready", ready);
    return answer;
  }

  private static JsonNode spec(Request request) {
    JsonNode given = request.params().json("targeting_spec").orElseGet(MissingNode::getInstance);
    if (request.target() instanceof Node set && given.isMissingNode()) {
      return set.json().path("targeting");
    }
    if (!given.isObject()) {
      throw Failure.invalid("The parameter targeting_spec is required")
          .blaming("targeting_spec")
          .thrown();
    }
    TargetingRules.spec(request, given, "targeting_spec");
    return given;
  }

  /// Custom audiences are a limit of their own; alone, they are all.
  private static long people(Request request, JsonNode spec) {
    long named = request.graph().catalog().people(spec);
    return AudienceRefs.people(request, spec)
        .map(most -> spec.path("geo_locations").isEmpty() ? most : Math.min(most, named))
        .orElse(named);
  }

  // The least that is told is 1,000 (unverified); all is rounded to three digits, as recorded.
  private static long lower(long people) {
    return Math.max(LEAST, rounded(people));
  }

  private static long upper(long people) {
    return Math.max(LEAST, rounded(Math.round(people * SPREAD)));
  }

  private static long rounded(long people) {
    long step = 100;
    while (people / step >= 10_000) {
      step *= 10;
    }
    return people / step * step;
  }

  /// A row for each currency; with a bid cap, the budget must hold it once, or five times for
  /// clicks and actions.
  static JsonNode minimumBudgets(Request request) {
    Account account = request.account();
    long bid = request.params().number("bid_amount", 0);
    List<ObjectNode> rows =
        Currencies.all().stream()
            .sorted()
            .map(currency -> account.withCurrency(currency))
            .map(priced -> minimum(priced, bid))
            .toList();
    List<String> names = request.fields().stream().map(Field::name).toList();
    return request.page(
        new Rows.Listed<>(rows),
        new Page(100, 5000),
        row -> names.isEmpty() ? row : row.retain(names));
  }

  private static ObjectNode minimum(Account account, long bid) {
    return Json.object()
        .put("currency", account.currency())
        .put("min_daily_budget_imp", Math.max(bid, Budgets.minimumDaily(account)))
        .put("min_daily_budget_high_freq", Math.max(5 * bid, Budgets.clicks(account)))
        .put("min_daily_budget_low_freq", Math.max(5 * bid, Budgets.lowFrequency(account)))
        .put("min_daily_budget_video_views", Math.max(5 * bid, Budgets.clicks(account)));
  }

  static JsonNode adsVolume(Request request) {
    long running =
        request.world().children(request.account().id(), Kind.AD).values().stream()
            .map(ad -> StatusModel.effective(request.world(), ad, request.now()))
            .filter(status -> status.equals("ACTIVE") || status.equals("PENDING_REVIEW"))
            .count();
    ObjectNode answer = Json.object();
    answer.putArray("data").addObject().put("ads_running_or_in_review_count", running);
    return answer;
  }
}
