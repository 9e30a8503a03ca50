package metrix.simulator.edge.tree;

import static metrix.simulator.edge.tree.AdSetRules.text;

import java.util.Set;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.state.Account;
import metrix.simulator.state.Node;
import tools.jackson.databind.node.ObjectNode;

/// What an ad set may bid. Source: Meta, "Bid strategy" guide and error reference; codes as
/// catalogued.
final class BidRules {
  private BidRules() {}

  static void check(Account account, Node campaign, ObjectNode body, String goal) {
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
    if (strategy.equals("LOWEST_COST_WITH_MIN_ROAS")) {
      roas(body, goal);
    }
    amount(account, body);
  }

  private static GraphError refusedBid(int subcode, String title, String text) {
    return Failure.refused(subcode, title, text).blaming("bid_amount").thrown();
  }

  private static void roas(ObjectNode body, String goal) {
    if (!goal.equals("VALUE")) {
      throw Failure.invalid("LOWEST_COST_WITH_MIN_ROAS needs the optimization goal VALUE")
          .blaming("bid_strategy")
          .thrown();
    }
    if (body.has("bid_amount")) {
      throw Failure.invalid("LOWEST_COST_WITH_MIN_ROAS takes no bid_amount")
          .blaming("bid_amount")
          .thrown();
    }
    long floor = body.path("bid_constraints").path("roas_average_floor").asLong(0);
    if (floor < 100 || floor > 10_000_000) {
      throw Failure.invalid("roas_average_floor must be between 100 and 10000000")
          .blaming("bid_constraints")
          .thrown();
    }
  }

  // Two US cents for a thousand impressions, one for anything else.
  private static void amount(Account account, ObjectNode body) {
    if (body.has("bid_adjustments")) {
      throw Failure.of(3, "(#3) Application does not have the capability to make this API call.")
          .thrown();
    }
    boolean impressions = text(body, "billing_event").equals("IMPRESSIONS");
    long least = Math.max(1, Budgets.dollars(account, impressions ? 0.02 : 0.01, false));
    if (body.has("bid_amount") && body.path("bid_amount").asLong(0) < least) {
      throw Failure.invalid("bid_amount must be at least " + least).blaming("bid_amount").thrown();
    }
  }
}
