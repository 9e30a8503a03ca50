package metrix.simulator.edge.tree;

import static metrix.simulator.edge.tree.AdSetRules.text;

import java.util.List;
import java.util.Set;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What an ad set may optimize for, and what it must promote. Source: Meta, "ODAX" mapping page and
/// "Billing events" page; codes as catalogued.
final class GoalRules {
  private GoalRules() {}

  static void check(Request request, Account account, Node campaign, ObjectNode body) {
    String objective = text(campaign.json(), "objective");
    String goal = text(body, "optimization_goal");
    goal(objective, text(body, "destination_type"), goal, body);
    promoted(request, account, objective, goal, body);
    ofSales(campaign, body, objective);
    frequency(body, goal);
    attribution(body);
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

  // Source: Meta, "Ad set" reference; that soft opt-outs are refused elsewhere is unverified.
  private static void ofSales(Node campaign, ObjectNode body, String objective) {
    if (body.has("ad_set_goal")) {
      if (!objective.equals("OUTCOME_SALES")) {
        throw Failure.refused(
                1870252,
                "Ad set goal not allowed",
                "ad_set_goal can only be used with the objective OUTCOME_SALES.")
            .blaming("ad_set_goal")
            .thrown();
      }
      boolean broad = body.path("ad_set_goal").path("type").asString("BROAD").equals("BROAD");
      if (!broad && CampaignRules.restricted(campaign.json())) {
        throw Failure.refused(
                1870261,
                "Ad set goal not allowed",
                "In a special ad category the goal of the ad set must be BROAD.")
            .blaming("ad_set_goal")
            .thrown();
      }
    }
    if (body.has("placement_soft_opt_out")
        && !Set.of("OUTCOME_SALES", "OUTCOME_LEADS").contains(objective)) {
      throw Failure.invalid(
              "placement_soft_opt_out can only be used with the objectives OUTCOME_SALES and OUTCOME_LEADS")
          .blaming("placement_soft_opt_out")
          .thrown();
    }
  }

  private static void frequency(ObjectNode body, String goal) {
    if (body.has("frequency_control_specs") && !Set.of("REACH", "THRUPLAY").contains(goal)) {
      throw Failure.invalid(
              "frequency_control_specs can only be used with the optimization goals REACH and THRUPLAY")
          .blaming("frequency_control_specs")
          .thrown();
    }
  }

  private static void attribution(ObjectNode body) {
    boolean click = false;
    boolean other = false;
    for (JsonNode window : body.path("attribution_spec")) {
      String event = window.path("event_type").asString("");
      int days = window.path("window_days").asInt(0);
      boolean known =
          switch (event) {
            case "CLICK_THROUGH" -> days == 1 || days == 7;
            case "VIEW_THROUGH", "ENGAGED_VIDEO_VIEW" -> days == 1;
            default -> false;
          };
      if (!known) {
        throw Failure.invalid("Invalid attribution window: " + event + " of " + days + " days")
            .blaming("attribution_spec")
            .thrown();
      }
      click |= event.equals("CLICK_THROUGH");
      other |= !event.equals("CLICK_THROUGH");
    }
    if (other && !click) {
      throw Failure.invalid("attribution_spec needs a CLICK_THROUGH window")
          .blaming("attribution_spec")
          .thrown();
    }
  }
}
