package metrix.marketing.wire;

import java.util.List;
import java.util.Optional;
import metrix.model.AdCurrency;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.AdSetSpec;
import metrix.model.CampaignId;

/// Ad sets. Source: Meta, ad set reference, copy of 2026-09-12; AdSet of the v25.0 specs.
public final class AdSetWire {
  public static final String FIELDS =
      "id,campaign_id,name,status,effective_status,daily_budget,lifetime_budget,optimization_goal,"
          + "billing_event,bid_strategy,bid_amount,start_time,end_time,targeting,"
          + "learning_stage_info,created_time,updated_time,issues_info,"
          + AdSetDetailsWire.FIELDS;

  /// Every status but DELETED, which Meta refuses in a filter (1815001).
  public static final List<String> STATUSES =
      List.of("ACTIVE", "ARCHIVED", "CAMPAIGN_PAUSED", "IN_PROCESS", "PAUSED", "WITH_ISSUES");

  private AdSetWire() {}

  public static AdSet adSet(Node node, Optional<AdCurrency> currency) {
    return new AdSet(
        new AdSetId(node.needed("id")),
        new CampaignId(node.needed("campaign_id")),
        node.text("name").orElse(""),
        StatusWire.configured(node),
        StatusWire.effective(node),
        node.money("daily_budget", currency),
        node.money("lifetime_budget", currency),
        node.text("optimization_goal").orElse(""),
        node.text("billing_event").orElse(""),
        node.text("bid_strategy"),
        node.money("bid_amount", currency),
        node.time("start_time"),
        node.time("end_time"),
        TargetingSummary.of(node.in("targeting")),
        node.in("learning_stage_info").text("status"),
        node.time("created_time"),
        node.time("updated_time"),
        IssuesWire.issues(node),
        AdSetDetailsWire.details(node, currency));
  }

  /// What makes an ad set. The bid strategy goes with a budget of its own; under a campaign budget
  /// the campaign says it.
  public static Params create(CampaignId campaign, AdSetSpec spec, String label) {
    Params params =
        Params.none()
            .with("name", spec.name())
            .with("campaign_id", campaign.value())
            .with("status", "PAUSED")
            .with("targeting", TargetingWire.json(spec.targeting()))
            .with("optimization_goal", spec.goal().name())
            .with("billing_event", spec.billingEvent().name())
            .withAny("destination_type", spec.destination().map(Enum::name))
            .withAny("promoted_object", spec.promotedObject().map(PromotedWire::json))
            .withAny("bid_amount", spec.bidAmount().map(m -> Long.toString(m.minor())))
            .withAny("start_time", spec.start().map(Node::time))
            .withAny("end_time", spec.end().map(Node::time))
            .withAny("dsa_beneficiary", spec.beneficiary())
            .withAny("dsa_payor", spec.payer());
    if (spec.budget().isPresent()) {
      params =
          params
              .and(BudgetWire.params(spec.budget().get()))
              .with("bid_strategy", spec.bidStrategy().name());
    }
    return params.and(AdSetOptionsWire.params(spec.options())).and(LabelWire.params(label));
  }
}
