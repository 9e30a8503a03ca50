package metrix.simulator.edge.insights;

import java.time.Instant;
import metrix.simulator.delivery.Query;
import metrix.simulator.delivery.Row;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The ids and names of a row that its level has, and what else belongs to its objects.
final class RowIdentity {
  private RowIdentity() {}

  static @Nullable JsonNode value(InsightsRow at, Row row, String name) {
    boolean perCampaign = at.level().compareTo(Query.Level.CAMPAIGN) >= 0;
    boolean perAdSet = at.level().compareTo(Query.Level.ADSET) >= 0;
    Node ad = row.ad();
    return switch (name) {
      case "account_id" -> Json.text(at.account().id());
      case "account_name" -> Json.text(at.account().name());
      case "account_currency" -> Json.text(at.account().currency());
      case "campaign_id" -> perCampaign ? Json.text(row.campaign().path()) : null;
      case "campaign_name" -> perCampaign ? row.campaign().json().get("name") : null;
      case "objective" -> perCampaign ? row.campaign().json().get("objective") : null;
      case "buying_type" ->
          perCampaign
              ? row.campaign().json().optional("buying_type").orElse(Json.text("AUCTION"))
              : null;
      case "adset_id" -> perAdSet ? Json.text(row.adSet().path()) : null;
      case "adset_name" -> perAdSet ? row.adSet().json().get("name") : null;
      case "optimization_goal" -> perAdSet ? row.adSet().json().get("optimization_goal") : null;
      case "attribution_setting" ->
          Json.text(
              row.attributionSettings().size() == 1
                  ? row.attributionSettings().iterator().next()
                  : "multiple");
      case "created_time" -> Json.text(day(at, ad.created()));
      case "updated_time" -> Json.text(day(at, ad.updated()));
      default -> at.level() == Query.Level.AD ? ofAd(ad, name) : null;
    };
  }

  private static @Nullable JsonNode ofAd(Node ad, String name) {
    return switch (name) {
      case "ad_id" -> Json.text(ad.path());
      case "ad_name" -> ad.json().get("name");
      case "quality_ranking", "engagement_rate_ranking", "conversion_rate_ranking" ->
          Json.text("UNKNOWN");
      default -> null;
    };
  }

  private static String day(InsightsRow at, Instant moment) {
    return moment.atZone(at.account().zone()).toLocalDate().toString();
  }
}
