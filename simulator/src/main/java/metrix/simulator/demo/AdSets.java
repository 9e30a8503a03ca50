package metrix.simulator.demo;

import java.time.Instant;
import java.util.List;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import tools.jackson.databind.node.ObjectNode;

/// The ad sets of the shop, each made from its number and the plan of its campaign.
final class AdSets {
  private static final Review BLOCKED_AUDIENCE =
      new Review(
          Instant.MIN,
          Review.Verdict.ISSUES,
          "Custom Audience is blocked: it may suggest the use of information that is not allowed under Meta's terms.");

  private final Account account;
  private final Campaigns campaigns;
  private final History history;
  private final Aims aims;

  AdSets(Account account, Campaigns campaigns, History history, Aims aims) {
    this.account = account;
    this.campaigns = campaigns;
    this.history = history;
    this.aims = aims;
  }

  Instant start(int index, CampaignPlan plan) {
    boolean young = index % 11 == 3 && plan.endDaysAgo() == 0;
    return young
        ? history.morning(Math.min(3, plan.startDaysAgo()))
        : history.morning(Math.max(1, plan.startDaysAgo() - index % 5 * 2));
  }

  String status(int index) {
    return index % 7 == 5 ? "PAUSED" : "ACTIVE";
  }

  Review review(int index) {
    return index % 60 == 41 ? BLOCKED_AUDIENCE : Review.NONE;
  }

  Timeline timeline(int index, CampaignPlan plan) {
    long start = start(index, plan).getEpochSecond();
    List<Long> switches = List.of(start);
    if (status(index).equals("PAUSED")) {
      long end = history.morning(Math.max(plan.endDaysAgo(), 12)).getEpochSecond();
      switches = end > start ? List.of(start, end) : List.of();
    }
    return Timeline.switched(switches)
        .budgeted(Budget.daily(start, budget(index, plan)))
        .reviewed(review(index), start);
  }

  private long budget(int index, CampaignPlan plan) {
    return plan.campaignBudget() ? 0 : campaigns.minor(plan.dollars() + index % 4 * 5);
  }

  ObjectNode body(int index, CampaignPlan plan) {
    Wording.Audience audience = Wording.AUDIENCES.get(index % Wording.AUDIENCES.size());
    ObjectNode body = Json.object();
    body.put("name", plan.country() + "_" + audience.name() + (index % 3 == 0 ? "_AdvPlus" : ""));
    body.put("optimization_goal", plan.goal()).put("billing_event", "IMPRESSIONS");
    if (!plan.destination().isEmpty()) {
      body.put("destination_type", plan.destination());
    }
    aims.promoted(plan, body);
    body.set("targeting", aims.targeting(plan, audience, index));
    body.put("start_time", history.show(start(index, plan)));
    if (!plan.campaignBudget()) {
      body.put("daily_budget", Long.toString(budget(index, plan)))
          .put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    }
    if (plan.objective().equals("OUTCOME_SALES")) {
      var spec = body.putArray("attribution_spec");
      spec.addObject().put("event_type", "CLICK_THROUGH").put("window_days", 7);
      spec.addObject().put("event_type", "VIEW_THROUGH").put("window_days", 1);
    }
    if (account.currency().equals("EUR")) {
      body.put("dsa_beneficiary", "Northwind Outdoor GmbH")
          .put("dsa_payor", "Northwind Outdoor GmbH");
    }
    return body;
  }
}
