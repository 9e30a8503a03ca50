package metrix.marketing.wire;

import java.util.List;
import java.util.Optional;
import metrix.model.AdCurrency;
import metrix.model.Campaign;
import metrix.model.CampaignDetails;
import metrix.model.CampaignId;
import metrix.model.CampaignSpec;

/// Campaigns. Source: Meta, campaign reference, copy of 2026-09-12; Campaign of the v25.0 specs.
public final class CampaignWire {
  public static final String FIELDS =
      "id,name,objective,status,effective_status,daily_budget,lifetime_budget,spend_cap,"
          + "bid_strategy,"
          + "special_ad_categories,start_time,stop_time,created_time,updated_time,issues_info,"
          + "buying_type,special_ad_category_country,is_adset_budget_sharing_enabled";

  /// Every status but DELETED, which Meta refuses in a filter (1815001). Without a filter archived
  /// ones are left out.
  public static final List<String> STATUSES =
      List.of("ACTIVE", "ARCHIVED", "IN_PROCESS", "PAUSED", "WITH_ISSUES");

  private CampaignWire() {}

  public static Campaign campaign(Node node, Optional<AdCurrency> currency) {
    return new Campaign(
        new CampaignId(node.needed("id")),
        node.text("name").orElse(""),
        node.text("objective").orElse(""),
        StatusWire.configured(node),
        StatusWire.effective(node),
        node.money("daily_budget", currency),
        node.money("lifetime_budget", currency),
        node.money("spend_cap", currency).filter(m -> m.minor() > 0),
        node.text("bid_strategy"),
        node.texts("special_ad_categories").stream().filter(c -> !c.equals("NONE")).toList(),
        node.time("start_time"),
        node.time("stop_time"),
        node.time("created_time"),
        node.time("updated_time"),
        IssuesWire.issues(node),
        new CampaignDetails(
            node.text("buying_type"),
            node.texts("special_ad_category_country"),
            node.text("is_adset_budget_sharing_enabled").map("true"::equals)));
  }

  /// What makes a campaign. A campaign without a budget must say whether its ad sets share theirs
  /// (4834011 otherwise, since v24); the bid strategy goes with the budget.
  public static Params create(CampaignSpec spec, String label) {
    Params params =
        Params.none()
            .with("name", spec.name())
            .with("objective", spec.objective().name())
            .with("status", "PAUSED")
            .with("buying_type", "AUCTION")
            .with(
                "special_ad_categories",
                spec.specialAdCategories().stream().map(Enum::name).toList());
    if (!spec.specialAdCategoryCountries().isEmpty()) {
      params = params.with("special_ad_category_country", spec.specialAdCategoryCountries());
    }
    params = params.withAny("spend_cap", spec.spendCap().map(m -> Long.toString(m.minor())));
    params =
        spec.budget().isPresent()
            ? params
                .and(BudgetWire.params(spec.budget().get()))
                .with("bid_strategy", spec.bidStrategy().name())
            : params.with("is_adset_budget_sharing_enabled", spec.adSetBudgetSharing());
    return params.and(LabelWire.params(label));
  }
}
