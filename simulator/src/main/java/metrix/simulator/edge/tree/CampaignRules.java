package metrix.simulator.edge.tree;

import java.util.List;
import java.util.Set;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Account;
import metrix.simulator.state.Node;

/// What Meta accepts for a campaign. Source: Meta, "Campaign" reference and error reference; codes
/// as catalogued.
public final class CampaignRules {
  private static final List<String> OBJECTIVES =
      List.of(
          "OUTCOME_APP_PROMOTION",
          "OUTCOME_AWARENESS",
          "OUTCOME_ENGAGEMENT",
          "OUTCOME_LEADS",
          "OUTCOME_SALES",
          "OUTCOME_TRAFFIC");
  private static final Set<String> RESTRICTED =
      Set.of("HOUSING", "EMPLOYMENT", "FINANCIAL_PRODUCTS_SERVICES", "CREDIT");

  private CampaignRules() {}

  /// Refuses the values of a new campaign that Meta would not take.
  public static void checkNew(Account account, Params params) {
    Writes.required(params, "name");
    String objective = Writes.required(params, "objective");
    if (!OBJECTIVES.contains(objective)) {
      throw Failure.notOneOf("objective", OBJECTIVES).blaming("objective").thrown();
    }
    Writes.initialStatus(params);
    if (!params.has("special_ad_categories")) {
      throw Failure.invalid("The parameter special_ad_categories is required")
          .blaming("special_ad_categories")
          .thrown();
    }
    categories(params);
    if (Set.of("AUTOMATED_SHOPPING_ADS", "SMART_APP_PROMOTION")
        .contains(params.text("smart_promotion_type").orElse(""))) {
      throw Failure.invalid("smart_promotion_type is no longer supported")
          .blaming("smart_promotion_type")
          .thrown();
    }
    boolean budget = params.has("daily_budget") || params.has("lifetime_budget");
    if (!budget && !params.has("is_adset_budget_sharing_enabled")) {
      throw Failure.refused(
              4834011,
              "Must specify True or False in is_adset_budget_sharing_enabled field",
              "If you are not using campaign budget, you must specify whether budget sharing between ad sets is"
                  + " enabled (is_adset_budget_sharing_enabled = True or False).")
          .blaming("is_adset_budget_sharing_enabled")
          .thrown();
    }
    if (!budget && params.has("bid_strategy")) {
      throw Failure.invalid("bid_strategy can only be set together with a campaign budget")
          .blaming("bid_strategy")
          .thrown();
    }
    budgets(account, params);
  }

  static void checkChange(Account account, Node campaign, Params params) {
    params
        .filled("objective")
        .filter(objective -> !objective.equals(campaign.json().path("objective").asString("")))
        .ifPresent(objective -> {
          throw Failure.invalid("The objective of a campaign cannot be changed")
              .blaming("objective")
              .thrown();
        });
    if (params.has("name")) {
      Writes.required(params, "name");
    }
    if (params.has("special_ad_categories")) {
      categories(params);
    }
    budgets(account, params);
  }

  private static void categories(Params params) {
    List<String> categories =
        params.list("special_ad_categories").stream().filter(c -> !c.equals("NONE")).toList();
    boolean needsCountry = categories.stream().anyMatch(RESTRICTED::contains);
    if (needsCountry && params.list("special_ad_category_country").isEmpty()) {
      throw Failure.invalid(
              "The parameter special_ad_category_country is required with a special ad category")
          .blaming("special_ad_category_country")
          .thrown();
    }
  }

  private static void budgets(Account account, Params params) {
    if (params.has("daily_budget") && params.has("lifetime_budget")) {
      throw Failure.invalid("Only one of daily_budget and lifetime_budget can be set")
          .blaming("lifetime_budget")
          .thrown();
    }
    for (String name : List.of("daily_budget", "lifetime_budget")) {
      if (params.has(name)
          && Long.parseLong(Writes.required(params, name)) < Budgets.minimumDaily(account)) {
        throw tooLow(account, name, Budgets.minimumDaily(account));
      }
    }
    if (params.has("spend_cap")) {
      long cap = Long.parseLong(Writes.required(params, "spend_cap"));
      if (cap < Budgets.dollars(account, 100, false)) {
        throw Failure.invalid("The spend_cap must be at least the equivalent of 100 USD")
            .blaming("spend_cap")
            .thrown();
      }
    }
  }

  static metrix.simulator.protocol.GraphError tooLow(Account account, String field, long minimum) {
    String shown =
        account.offset() == 1
            ? Long.toString(minimum)
            : java.math.BigDecimal.valueOf(minimum, 2).toPlainString();
    return Failure.refused(
            1885272,
            "Budget Is Too Low",
            "Your budget must be at least " + shown + " " + account.currency() + " per day.")
        .blaming(field)
        .thrown();
  }
}
