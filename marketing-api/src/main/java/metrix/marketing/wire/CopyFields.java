package metrix.marketing.wire;

import java.util.List;
import metrix.model.Level;

/// The fields of objects that matter when others are made after them. What Meta reckons itself is
/// not among them. Source: Campaign, AdSet and Ad of the v25.0 specs, fields and parameters.
final class CopyFields {
  /// Can be read and written.
  static List<String> writable(Level level) {
    return switch (level) {
      case CAMPAIGN ->
          List.of(
              "objective",
              "special_ad_categories",
              "special_ad_category_country",
              "buying_type",
              "daily_budget",
              "lifetime_budget",
              "bid_strategy",
              "spend_cap",
              "is_adset_budget_sharing_enabled",
              "is_skadnetwork_attribution",
              "promoted_object",
              "pacing_type");
      case AD_SET ->
          List.of(
              "daily_budget",
              "lifetime_budget",
              "bid_strategy",
              "bid_amount",
              "bid_constraints",
              "bid_adjustments",
              "billing_event",
              "optimization_goal",
              "optimization_sub_event",
              "targeting",
              "promoted_object",
              "destination_type",
              "attribution_spec",
              "start_time",
              "end_time",
              "adset_schedule",
              "pacing_type",
              "daily_min_spend_target",
              "daily_spend_cap",
              "lifetime_min_spend_target",
              "lifetime_spend_cap",
              "dsa_beneficiary",
              "dsa_payor",
              "frequency_control_specs",
              "is_dynamic_creative",
              "is_incremental_attribution_enabled",
              "placement_soft_opt_out",
              "multi_optimization_goal_weight",
              "creative_sequence",
              "creative_sequence_repetition_pattern",
              "existing_customer_budget_percentage",
              "regional_regulated_categories",
              "regional_regulation_identities",
              "trending_topics_spec");
      case AD ->
          List.of(
              "creative",
              "creative_asset_groups_spec",
              "tracking_specs",
              "conversion_domain",
              "ad_schedule_start_time",
              "ad_schedule_end_time",
              "display_sequence",
              "engagement_audience");
      case ACCOUNT -> List.of();
    };
  }

  /// Can be read only, or belongs to the old object alone, and is more than Meta's own reckoning.
  static List<String> left(Level level) {
    return switch (level) {
      case CAMPAIGN -> List.of("adlabels", "boosted_object_id", "is_budget_schedule_enabled");
      case AD_SET ->
          List.of(
              "adlabels",
              "campaign_attribution",
              "is_budget_schedule_enabled",
              "rf_prediction_id",
              "lifetime_imps",
              "time_based_ad_rotation_id_blocks",
              "value_rule_set_id");
      case AD -> List.of("adlabels");
      case ACCOUNT -> List.of();
    };
  }

  private CopyFields() {}
}
