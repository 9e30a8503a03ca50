package metrix.simulator.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.state.Kind;

/// Meta's names for what the change log of an account notes.
///
/// Source: the enumeration `AdActivity.event_type`. Which name stands for which change follows from
/// the names alone (unverified). What has no name, such as a new label, is not in the log.
final class ActivityType {
  private static final Map<String, String> OF_CAMPAIGN =
      names(
          "name", "update_campaign_name",
          "daily_budget", "update_campaign_budget",
          "lifetime_budget", "update_campaign_budget",
          "spend_cap", "update_campaign_group_spend_cap",
          "stop_time", "update_campaign_schedule",
          "adlabels", "update_ad_labels");
  private static final Map<String, String> OF_AD_SET =
      names(
          "name", "update_ad_set_name",
          "daily_budget", "update_ad_set_budget",
          "lifetime_budget", "update_ad_set_budget",
          "targeting", "update_ad_set_target_spec",
          "bid_strategy", "update_ad_set_bid_strategy",
          "bid_amount", "update_ad_set_bidding",
          "start_time", "update_ad_set_duration",
          "end_time", "update_ad_set_duration",
          "optimization_goal", "update_ad_set_optimization_goal",
          "daily_spend_cap", "update_ad_set_spend_cap",
          "lifetime_spend_cap", "update_ad_set_spend_cap",
          "daily_min_spend_target", "update_ad_set_min_spend_target",
          "lifetime_min_spend_target", "update_ad_set_min_spend_target",
          "adlabels", "update_ad_labels");
  private static final Map<String, String> OF_AD =
      names(
          "creative", "update_ad_creative",
          "name", "update_ad_friendly_name",
          "bid_amount", "update_ad_bid_info",
          "adlabels", "update_ad_labels");

  private ActivityType() {}

  private static Map<String, String> names(String... pairs) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      names.put(pairs[i], pairs[i + 1]);
    }
    return names;
  }

  static Optional<String> created(Kind kind) {
    return switch (kind) {
      case CAMPAIGN -> Optional.of("create_campaign_group");
      case ADSET -> Optional.of("create_ad_set");
      case AD -> Optional.of("create_ad");
      case AUDIENCE -> Optional.of("create_audience");
      default -> Optional.empty();
    };
  }

  /// A change of some members; the first that has a name of its own gives it.
  static Optional<String> changed(Kind kind, Set<String> members) {
    Map<String, String> names =
        switch (kind) {
          case CAMPAIGN -> OF_CAMPAIGN;
          case ADSET -> OF_AD_SET;
          case AD -> OF_AD;
          case AUDIENCE -> Map.of("name", "update_audience");
          default -> Map.of();
        };
    return names.entrySet().stream()
        .filter(name -> members.contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /// A pause, a start, an archiving or a deletion.
  static Optional<String> switched(Kind kind) {
    return switch (kind) {
      case CAMPAIGN -> Optional.of("update_campaign_run_status");
      case ADSET -> Optional.of("update_ad_set_run_status");
      case AD -> Optional.of("update_ad_run_status");
      case AUDIENCE -> Optional.of("delete_audience");
      default -> Optional.empty();
    };
  }
}
