package metrix.simulator.edge.targeting;

import metrix.simulator.edge.account.Budgets;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Sizes of audiences, minimum budgets and the number of running ads.
///
/// Source: Meta, "Delivery estimate", "Reach estimate" and "Minimum budgets" references.
public final class EstimateEdges {
  private EstimateEdges() {}

  static JsonNode delivery(Request request) {
    if (request.target() instanceof Account && !request.params().has("optimization_goal")) {
      throw Failure.invalid("The parameter optimization_goal is required").thrown();
    }
    long people = people(request);
    ObjectNode answer = Json.object();
    answer
        .putArray("data")
        .addObject()
        .put("estimate_mau_lower_bound", lower(people))
        .put("estimate_mau_upper_bound", upper(people))
        .put("estimate_ready", true);
    return answer;
  }

  static JsonNode reach(Request request) {
    long people = people(request);
    ObjectNode answer = Json.object();
    answer
        .putObject("data")
        .put("users_lower_bound", lower(people))
        .put("users_upper_bound", upper(people))
        .put("estimate_ready", true);
    return answer;
  }

  private static long people(Request request) {
    JsonNode targeting =
        request.target() instanceof Node set
            ? set.json().path("targeting")
            : request
                .params()
                .json("targeting_spec")
                .orElseThrow(
                    () -> Failure.invalid("The parameter targeting_spec is required").thrown());
    if (request.target() instanceof Account) {
      TargetingRules.spec(request, targeting, "targeting_spec");
    }
    return request.graph().catalog().people(targeting);
  }

  private static long lower(long people) {
    return Math.max(1000, people / 100 * 100);
  }

  private static long upper(long people) {
    return Math.max(1000, Math.round(people * 1.177) / 100 * 100);
  }

  static JsonNode minimumBudgets(Request request) {
    Account account = request.account();
    ObjectNode answer = Json.object();
    answer
        .putArray("data")
        .addObject()
        .put("currency", account.currency())
        .put("min_daily_budget_imp", Budgets.minimumDaily(account))
        .put("min_daily_budget_high_freq", Budgets.clicks(account))
        .put("min_daily_budget_low_freq", Budgets.lowFrequency(account))
        .put("min_daily_budget_video_views", Budgets.clicks(account));
    return answer;
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
