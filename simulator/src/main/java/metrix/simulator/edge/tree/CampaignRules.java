package metrix.simulator.edge.tree;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.edge.account.Budgets;
import metrix.simulator.edge.targeting.DsaPlaces;
import metrix.simulator.graph.Times;
import metrix.simulator.graph.Writes;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Params;
import metrix.simulator.state.Account;
import metrix.simulator.state.Node;
import tools.jackson.databind.JsonNode;

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

  /// Whether a campaign is of a category that may not choose its audience freely.
  static boolean restricted(JsonNode campaign) {
    for (JsonNode category : campaign.path("special_ad_categories")) {
      if (RESTRICTED.contains(category.asString(""))) {
        return true;
      }
    }
    return false;
  }

  /// Refuses the values of a new campaign that Meta would not take.
  public static void checkNew(Account account, Instant now, Params params) {
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
    schedule(account, now, params, true);
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
    schedule(account, Instant.MIN, params, false);
  }

  private static void categories(Params params) {
    List<String> categories =
        params.list("special_ad_categories").stream().filter(c -> !c.equals("NONE")).toList();
    List<String> countries = params.list("special_ad_category_country");
    if (!categories.isEmpty() && countries.isEmpty()) {
      throw Failure.invalid(
              "The parameter special_ad_category_country is required with a special ad category")
          .blaming("special_ad_category_country")
          .thrown();
    }
    // None in the EU since 2025-10-06 (documented; the wording is ours).
    if (categories.contains("ISSUES_ELECTIONS_POLITICS")
        && countries.stream().anyMatch(DsaPlaces::isIn)) {
      throw Failure.invalid(
              "Ads about social issues, elections or politics are not available in the European Union")
          .blaming("special_ad_category_country")
          .thrown();
    }
  }

  private static void schedule(Account account, Instant now, Params params, boolean isNew) {
    Optional<Instant> start =
        params.filled("start_time").flatMap(text -> Times.read(text, account.zone()));
    Optional<Instant> stop =
        params.filled("stop_time").flatMap(text -> Times.read(text, account.zone()));
    if (stop.isPresent()
        && ((isNew && !stop.get().isAfter(now))
            || (start.isPresent() && !stop.get().isAfter(start.get())))) {
      throw Failure.invalid("stop_time must be in the future and after start_time")
          .blaming("stop_time")
          .thrown();
    }
    for (JsonNode part : params.json("budget_schedule_specs").orElseGet(Json::array)) {
      long from = part.path("time_start").asLong(0);
      boolean known =
          Set.of("ABSOLUTE", "MULTIPLIER").contains(part.path("budget_value_type").asString(""));
      if (!known
          || part.path("time_end").asLong(0) <= from
          || part.path("budget_value").asLong(0) <= 0) {
        throw Failure.invalid(
                "Each of budget_schedule_specs needs time_start before time_end, a budget_value and a budget_value_type")
            .blaming("budget_schedule_specs")
            .thrown();
      }
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
