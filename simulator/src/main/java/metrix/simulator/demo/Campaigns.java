package metrix.simulator.demo;

import java.time.Instant;
import java.util.List;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Account;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Currencies;
import metrix.simulator.state.Timeline;
import tools.jackson.databind.node.ObjectNode;

/// The campaigns of the shop, each made from its number: the plans in turn, again and again.
final class Campaigns {
  private final Account account;
  private final List<CampaignPlan> plans;
  private final History history;

  Campaigns(Account account, List<CampaignPlan> plans, History history) {
    this.account = account;
    this.plans = plans;
    this.history = history;
  }

  CampaignPlan plan(int index) {
    return plans.get(index % plans.size());
  }

  Instant start(int index) {
    return history.morning(plan(index).startDaysAgo());
  }

  Timeline timeline(int index) {
    CampaignPlan plan = plan(index);
    long start = start(index).getEpochSecond();
    List<Long> switches =
        plan.endDaysAgo() == 0
            ? List.of(start)
            : List.of(start, history.morning(plan.endDaysAgo()).getEpochSecond());
    return Timeline.switched(switches)
        .budgeted(Budget.daily(start, plan.campaignBudget() ? minor(plan.dollars()) : 0));
  }

  ObjectNode body(int index) {
    CampaignPlan plan = plan(index);
    ObjectNode body = Json.object();
    String suffix = index < plans.size() ? "" : "_" + (index / plans.size() + 1);
    body.put("name", plan.name() + suffix)
        .put("objective", plan.objective())
        .put("buying_type", "AUCTION");
    body.putArray("special_ad_categories");
    body.put("start_time", history.show(start(index)));
    if (plan.campaignBudget()) {
      body.put("daily_budget", Long.toString(minor(plan.dollars())))
          .put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    } else {
      body.put("is_adset_budget_sharing_enabled", false);
    }
    if (plan.objective().equals("OUTCOME_APP_PROMOTION")) {
      body.put("is_skadnetwork_attribution", false);
    }
    return body;
  }

  /// An amount of dollars in minor units of the account's currency.
  long minor(int dollars) {
    return Math.round(dollars * Currencies.perDollar(account.currency()) * account.offset());
  }
}
