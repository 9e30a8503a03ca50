package metrix.simulator.edge.tree;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.edge.targeting.DsaPlaces;
import metrix.simulator.edge.targeting.TargetingRules;
import metrix.simulator.graph.Request;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What Meta accepts for an ad set. Source: Meta, "Ad set" reference and error reference; codes as
/// catalogued.
public final class AdSetRules {
  private AdSetRules() {}

  /// Refuses the values of a new ad set that Meta would not take.
  public static void checkNew(Request request, Account account, Node campaign, ObjectNode body) {
    String objective = text(campaign.json(), "objective");
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
    if (text(body, "name").length() > 400) {
      throw Failure.invalid("The name of an ad set has at most 400 characters")
          .blaming("name")
          .thrown();
    }
    goal(objective, text(body, "destination_type"), goal, body);
    promoted(request, account, objective, goal, body);
    TargetingRules.check(request, account, campaign, body.path("targeting"), true);
    budgets(account, campaign, body, goal, true);
    schedule(request, account, body);
    bids(campaign, body, goal);
    transparency(request, account, body);
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
    for (String fixed : List.of("campaign_id", "destination_type", "is_dynamic_creative")) {
      if (changes.has(fixed) && !text(changes, fixed).equals(text(before.json(), fixed))) {
        throw Failure.invalid(fixed + " cannot be changed after creation").blaming(fixed).thrown();
      }
    }
    String goal = text(after, "optimization_goal");
    if (changes.has("targeting")) {
      TargetingRules.check(request, account, campaign, changes.path("targeting"), false);
      transparency(request, account, after);
    }
    budgets(account, campaign, changes, goal, false);
    schedule(request, account, after);
    if (changes.has("bid_strategy") || changes.has("bid_amount")) {
      bids(campaign, after, goal);
    }
  }

  private static void goal(String objective, String destination, String goal, ObjectNode body) {
    if (!destination.isEmpty() && !Goals.hasDestination(objective, destination)) {
      throw Failure.refused(
              1815715,
              "Destination type is not allowed",
              "The destination type "
                  + destination
                  + " cannot be used with the objective "
                  + objective
                  + ".")
          .blaming("destination_type")
          .thrown();
    }
    boolean plain = destination.isEmpty() || destination.equals("UNDEFINED");
    if (plain
        && objective.equals("OUTCOME_ENGAGEMENT")
        && Set.of("POST_ENGAGEMENT", "THRUPLAY").contains(goal)) {
      throw Failure.refused(
              2490408,
              "Performance goal isn't available",
              "The performance goal " + goal + " needs a matching destination type.")
          .blaming("destination_type")
          .thrown();
    }
    if (!Goals.hasGoal(objective, destination, goal)) {
      throw Failure.refused(
              2490408,
              "Performance goal isn't available",
              "You can't use the selected performance goal with your campaign objective.")
          .blaming("optimization_goal")
          .thrown();
    }
    if (!Goals.billing(goal).contains(text(body, "billing_event"))) {
      throw Failure.invalid("billing_event cannot be used with the optimization goal " + goal)
          .blaming("billing_event")
          .thrown();
    }
  }

  private static void promoted(
      Request request, Account account, String objective, String goal, ObjectNode body) {
    JsonNode object = body.path("promoted_object");
    boolean there =
        switch (Goals.needs(objective, text(body, "destination_type"), goal)) {
          case NOTHING -> true;
          case PAGE -> object.has("page_id");
          case PIXEL ->
              object.has("application_id")
                  || (object.has("pixel_id") && object.has("custom_event_type"));
          case APP -> object.has("application_id") && object.has("object_store_url");
        };
    if (!there) {
      throw Failure.refused(
              1815430,
              "No promotion object found",
              "Please specify a promoted object for the ad set.")
          .blaming("promoted_object")
          .thrown();
    }
    for (Kind kind : List.of(Kind.PAGE, Kind.PIXEL)) {
      String id = object.path(kind == Kind.PAGE ? "page_id" : "pixel_id").asString("");
      boolean known =
          request.world().assets(kind).stream()
              .anyMatch(
                  asset -> asset.path().equals(id) && asset.accounts().contains(account.id()));
      if (!id.isEmpty() && !known) {
        throw Failure.refused(
                kind == Kind.PAGE ? 1443121 : 1815430,
                "Promoted object is not available",
                "The promoted object " + id + " does not exist, or this ad account may not use it.")
            .blaming("promoted_object")
            .thrown();
      }
    }
  }

  private static void budgets(
      Account account, Node campaign, ObjectNode body, String goal, boolean isNew) {
    boolean own = body.has("daily_budget") || body.has("lifetime_budget");
    if (AdSetWrites.campaignHasBudget(campaign) && own) {
      throw Failure.refused(
              1885621,
              "Budget can be set on one level only",
              "The campaign already has a budget. You can set a budget on the campaign or on its ad sets, not on both.")
          .blaming(body.has("daily_budget") ? "daily_budget" : "lifetime_budget")
          .thrown();
    }
    if (!AdSetWrites.campaignHasBudget(campaign) && !own && isNew) {
      throw Failure.invalid("The parameter daily_budget or lifetime_budget is required")
          .blaming("daily_budget")
          .thrown();
    }
    if (body.has("daily_budget") && body.has("lifetime_budget")) {
      throw Failure.invalid("Only one of daily_budget and lifetime_budget can be set")
          .blaming("lifetime_budget")
          .thrown();
    }
    long minimum = Budgets.minimumFor(account, goal);
    for (String name : List.of("daily_budget", "lifetime_budget")) {
      if (body.has(name) && Long.parseLong(text(body, name)) < minimum) {
        throw CampaignRules.tooLow(account, name, minimum);
      }
    }
  }

  private static void schedule(Request request, Account account, ObjectNode body) {
    Optional<Instant> end = Writes.stored(body, "end_time", account);
    Instant start = Writes.stored(body, "start_time", account).orElse(request.now());
    if (body.has("lifetime_budget") && end.isEmpty()) {
      throw Failure.invalid("The parameter end_time is required with a lifetime budget")
          .blaming("end_time")
          .thrown();
    }
    if (end.isPresent() && !end.get().isAfter(start)) {
      throw Failure.invalid("end_time must be after start_time").blaming("end_time").thrown();
    }
    if (end.isPresent()
        && body.has("daily_budget")
        && Duration.between(start, end.get()).compareTo(Duration.ofHours(24)) < 0) {
      throw Failure.invalid("An ad set with a daily budget must run for at least 24 hours")
          .blaming("end_time")
          .thrown();
    }
  }

  private static void bids(Node campaign, ObjectNode body, String goal) {
    boolean campaignBudget = AdSetWrites.campaignHasBudget(campaign);
    if (campaignBudget && body.has("bid_strategy")) {
      throw Failure.invalid(
              "bid_strategy must be set on the campaign when the campaign has a budget")
          .blaming("bid_strategy")
          .thrown();
    }
    String strategy =
        campaignBudget ? text(campaign.json(), "bid_strategy") : text(body, "bid_strategy");
    boolean capped = Set.of("LOWEST_COST_WITH_BID_CAP", "COST_CAP").contains(strategy);
    if (capped && !body.has("bid_amount")) {
      throw refusedBid(
          1815857,
          "Bid amount required",
          "You must provide a bid amount for the bid strategy " + strategy + ".");
    }
    if (strategy.equals("LOWEST_COST_WITHOUT_CAP") && body.has("bid_amount")) {
      throw refusedBid(
          1885204, "Bid must be automatic", "The bid strategy without a cap takes no bid amount.");
    }
    if (strategy.equals("LOWEST_COST_WITH_MIN_ROAS")
        && !body.path("bid_constraints").has("roas_average_floor")) {
      throw Failure.refused(
              2490487,
              "Bid constraints required",
              "Please specify roas_average_floor in bid_constraints.")
          .blaming("bid_constraints")
          .thrown();
    }
    if (strategy.equals("COST_CAP") && goal.equals("REACH")) {
      throw refusedBid(
          1815857, "Bid strategy not available", "A cost cap cannot be used with the goal REACH.");
    }
  }

  private static GraphError refusedBid(int subcode, String title, String text) {
    return Failure.refused(subcode, title, text).blaming("bid_amount").thrown();
  }

  private static void transparency(Request request, Account account, ObjectNode body) {
    if (account.dsa().isPresent()
        || !DsaPlaces.targeted(request.graph().catalog(), body.path("targeting"))) {
      return;
    }
    if (text(body, "dsa_beneficiary").isBlank()) {
      throw dsa(3858081, "No payor/beneficiary provided in DSA regulated location", "beneficiary");
    }
    if (text(body, "dsa_payor").isBlank()) {
      throw dsa(3858079, "No payor provided in DSA regulated region", "payor");
    }
  }

  private static GraphError dsa(int subcode, String title, String who) {
    return Failure.refused(
            subcode,
            title,
            "The DSA requires ads to provide "
                + who
                + " information in regulated regions. Updating/creating ad needs to provide "
                + who
                + " of the ad.")
        .withType("FacebookApiException")
        .blaming("dsa_" + who)
        .thrown();
  }

  private static void children(Request request, Node campaign) {
    long live =
        request.world().children(campaign.path(), Kind.ADSET).values().stream()
            .filter(set -> !set.configured().equals("DELETED"))
            .count();
    if (live >= 200) {
      throw Failure.invalid("A campaign has at most 200 ad sets").blaming("campaign_id").thrown();
    }
  }

  static String text(JsonNode body, String name) {
    return body.path(name).isContainer() ? "" : body.path(name).asString("");
  }
}
