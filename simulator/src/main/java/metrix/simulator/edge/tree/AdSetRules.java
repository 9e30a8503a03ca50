package metrix.simulator.edge.tree;

import java.util.List;
import metrix.simulator.edge.targeting.TargetingRules;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Meta accepts for an ad set. Source: Meta, "Ad set" reference and error reference; codes as
/// catalogued.
public final class AdSetRules {
  private static final List<String> GOAL_FIELDS =
      List.of(
          "optimization_goal",
          "billing_event",
          "promoted_object",
          "ad_set_goal",
          "placement_soft_opt_out",
          "attribution_spec");
  private static final List<String> SCHEDULE_FIELDS =
      List.of("start_time", "end_time", "adset_schedule", "daily_budget", "lifetime_budget");
  private static final List<String> BID_FIELDS =
      List.of("bid_strategy", "bid_amount", "bid_constraints", "bid_adjustments");
  private static final List<String> TRANSPARENCY_FIELDS =
      List.of(
          "targeting",
          "dsa_beneficiary",
          "dsa_payor",
          "regional_regulated_categories",
          "regional_regulation_identities");
  private static final int MOST_SETS = 200;
  // Of campaigns that count installs by Apple's network; the number is unverified.
  private static final int MOST_APPLE_SETS = 5;

  private AdSetRules() {}

  /// Refuses the values of a new ad set that Meta would not take.
  public static void checkNew(Request request, Account account, Node campaign, ObjectNode body) {
    String goal = text(body, "optimization_goal");
    if (goal.isEmpty()) {
      throw Failure.invalid("The parameter optimization_goal is required")
          .blaming("optimization_goal")
          .thrown();
    }
    if (text(body, "billing_event").isEmpty()) {
      throw Failure.invalid("The parameter billing_event is required")
          .blaming("billing_event")
          .thrown();
    }
    name(body);
    GoalRules.check(request, account, campaign, body);
    TargetingRules.check(request, account, campaign, body.path("targeting"), true);
    AdSetBudgets.check(account, campaign, body, body, true);
    AdSetBudgets.schedule(request, account, campaign, body, true);
    BidRules.check(account, campaign, body, goal);
    Transparency.check(request, account, body);
    children(request, campaign);
  }

  static void checkChange(
      Request request, Account account, Node campaign, Node before, ObjectNode changes) {
    ObjectNode after = before.json().deepCopy();
    after.setAll(changes);
    boolean published = AdSetWrites.published(request, before);
    for (String fixed : List.of("optimization_goal", "promoted_object")) {
      if (published && changes.has(fixed) && !changes.get(fixed).equals(before.json().get(fixed))) {
        throw Failure.refused(
                3260011,
                "Cannot edit conversion event",
                "You cannot edit the conversion event or the optimization of an ad set that has been published.")
            .blaming(fixed)
            .thrown();
      }
    }
    if (changes.has("frequency_control_specs")) {
      throw Failure.refused(
              1815198,
              "Frequency cap cannot be changed",
              "You cannot change the frequency cap after the ad set was created.")
          .blaming("frequency_control_specs")
          .thrown();
    }
    if (published && changes.has("billing_event")) {
      unchanged("billing_event", before, changes);
    }
    for (String fixed :
        List.of(
            "campaign_id", "destination_type", "is_dynamic_creative", "attribution_count_type")) {
      unchanged(fixed, before, changes);
    }
    name(changes);
    String goal = text(after, "optimization_goal");
    if (GOAL_FIELDS.stream().anyMatch(changes::has)) {
      GoalRules.check(request, account, campaign, after);
    }
    if (changes.has("targeting")) {
      TargetingRules.check(request, account, campaign, changes.path("targeting"), false);
    }
    if (TRANSPARENCY_FIELDS.stream().anyMatch(changes::has)) {
      Transparency.check(request, account, after);
    }
    AdSetBudgets.check(account, campaign, changes, after, false);
    AdSetBudgets.checkSpent(request, before, changes);
    if (SCHEDULE_FIELDS.stream().anyMatch(changes::has)) {
      AdSetBudgets.schedule(request, account, campaign, after, false);
    }
    if (BID_FIELDS.stream().anyMatch(changes::has)) {
      BidRules.check(account, campaign, after, goal);
    }
  }

  private static void unchanged(String fixed, Node before, ObjectNode changes) {
    if (changes.has(fixed) && !text(changes, fixed).equals(text(before.json(), fixed))) {
      throw Failure.invalid(fixed + " cannot be changed after creation").blaming(fixed).thrown();
    }
  }

  private static void name(ObjectNode body) {
    if (body.has("name") && text(body, "name").isBlank()) {
      throw Failure.invalid("The parameter name is required").blaming("name").thrown();
    }
    if (text(body, "name").length() > 400) {
      throw Failure.invalid("The name of an ad set has at most 400 characters")
          .blaming("name")
          .thrown();
    }
  }

  private static void children(Request request, Node campaign) {
    long live =
        request.world().children(campaign.path(), Kind.ADSET).values().stream()
            .filter(set -> !set.configured().equals("DELETED"))
            .count();
    if (live >= MOST_SETS) {
      throw Failure.invalid("A campaign has at most " + MOST_SETS + " ad sets")
          .blaming("campaign_id")
          .thrown();
    }
    if (campaign.json().path("is_skadnetwork_attribution").asBoolean(false)
        && live >= MOST_APPLE_SETS) {
      throw Failure.of(2695, "(#2695) The campaign has reached its limit of ad sets for iOS 14")
          .blaming("campaign_id")
          .thrown();
    }
  }

  static String text(JsonNode body, String name) {
    return body.path(name).isContainer() ? "" : body.path(name).asString("");
  }
}
