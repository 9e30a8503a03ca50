package metrix.simulator.edge.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.simulator.delivery.Measure;
import metrix.simulator.delivery.Query;
import metrix.simulator.delivery.Results;
import metrix.simulator.delivery.Row;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes one row of insights: strings throughout, absent instead of null.
///
/// Source: Meta, "Insights" reference; formulas checked against recorded rows (ctr in percent, cpm
/// per 1000).
public record InsightsRow(
    Request request,
    Query.Level level,
    List<String> names,
    List<String> breakdowns,
    LocalDate today) {
  static final Set<String> METRICS =
      Set.of(
          "impressions",
          "spend",
          "clicks",
          "reach",
          "frequency",
          "ctr",
          "cpc",
          "cpm",
          "inline_link_clicks");

  static List<String> defaults(Query.Level level) {
    List<String> names = new ArrayList<>(List.of("account_id"));
    if (level.compareTo(Query.Level.CAMPAIGN) >= 0) {
      names.add("campaign_id");
    }
    if (level.compareTo(Query.Level.ADSET) >= 0) {
      names.add("adset_id");
    }
    if (level == Query.Level.AD) {
      names.add("ad_id");
    }
    names.addAll(List.of("date_start", "date_stop", "impressions", "spend"));
    return names;
  }

  /// The presenter of a totals row: no ids, no breakdowns.
  InsightsRow total(List<String> metrics) {
    return new InsightsRow(
        request,
        Query.Level.ACCOUNT,
        metrics.stream()
            .filter(
                name -> !name.endsWith("_id") && !name.endsWith("_name") && !name.equals("true"))
            .toList(),
        List.of(),
        today);
  }

  ObjectNode show(Row row) {
    ObjectNode json = Json.object();
    for (String name : names) {
      JsonNode value = value(row, name);
      if (value != null) {
        json.set(name, value);
      }
    }
    json.put("date_start", row.start().toString());
    json.put("date_stop", (row.stop().isAfter(today) ? today : row.stop()).toString());
    for (int i = 0; i < breakdowns.size() && i < row.breakdowns().size(); i++) {
      json.put(breakdowns.get(i), row.breakdowns().get(i));
    }
    return json;
  }

  /// A metric as a plain number, for filters.
  Optional<String> number(Row row, String name) {
    String metric = name.contains(".") ? name.substring(name.indexOf('.') + 1) : name;
    int index = breakdowns.indexOf(metric);
    if (index >= 0) {
      return Optional.of(row.breakdowns().get(index));
    }
    return Optional.ofNullable(value(row, metric)).map(Json::plain);
  }

  private @Nullable JsonNode value(Row row, String name) {
    long impressions = row.count(Measure.IMPRESSIONS);
    long clicks = row.count(Measure.CLICKS);
    long link = row.count(Measure.LINK_CLICKS);
    long spend = row.count(Measure.SPEND);
    return switch (name) {
      case "impressions" -> count(impressions);
      case "clicks" -> count(clicks);
      case "spend", "social_spend" ->
          name.equals("spend") ? Json.text(spend(spend)) : Json.text("0");
      case "reach" -> hidesReach() ? null : count(hourly() ? 0 : row.reach());
      case "frequency" ->
          hidesReach() ? null : hourly() ? Json.text("0") : ratio(1.0 * impressions, row.reach());
      case "cpp" -> hidesReach() || hourly() ? null : ratio(spend / 1e6 * 1000, row.reach());
      case "ctr" -> ratio(clicks * 100.0, impressions);
      case "cpc" -> ratio(spend / 1e6, clicks);
      case "cpm" -> ratio(spend / 1e6 * 1000, impressions);
      case "inline_link_clicks" -> link == 0 ? null : count(link);
      case "inline_link_click_ctr" -> link == 0 ? null : ratio(link * 100.0, impressions);
      case "cost_per_inline_link_click" -> ratio(spend / 1e6, link);
      case "inline_post_engagement" -> optional(ActionList.engagement(row));
      case "cost_per_inline_post_engagement" -> ratio(spend / 1e6, ActionList.engagement(row));
      case "unique_clicks" -> hourly() ? null : optional(unique(row, clicks));
      case "unique_ctr" -> hourly() ? null : ratio(unique(row, clicks) * 100.0, row.reach());
      case "cost_per_unique_click" -> hourly() ? null : ratio(spend / 1e6, unique(row, clicks));
      case "unique_inline_link_clicks" -> hourly() ? null : optional(unique(row, link));
      case "unique_inline_link_click_ctr", "unique_link_clicks_ctr" ->
          hourly() ? null : ratio(unique(row, link) * 100.0, row.reach());
      case "cost_per_unique_inline_link_click" ->
          hourly() ? null : ratio(spend / 1e6, unique(row, link));
      case "results", "cost_per_result" -> results(row, name.equals("results"));
      case "date_start" -> Json.text(row.start().toString());
      case "date_stop" -> Json.text((row.stop().isAfter(today) ? today : row.stop()).toString());
      default -> {
        JsonNode actions =
            new ActionList(row, Breakdowns.hidesOffsite(breakdowns), spend / 1e6).value(name);
        yield actions == null ? identity(row.sample(), name) : actions;
      }
    };
  }

  private @Nullable JsonNode identity(Node ad, String name) {
    Node adSet = request.world().parent(ad).orElseThrow();
    Node campaign = request.world().campaignOf(ad).orElseThrow();
    var account = request.world().accountOf(ad);
    boolean perCampaign = level.compareTo(Query.Level.CAMPAIGN) >= 0;
    boolean perAdSet = level.compareTo(Query.Level.ADSET) >= 0;
    boolean perAd = level == Query.Level.AD;
    return switch (name) {
      case "account_id" -> Json.text(account.id());
      case "account_name" -> Json.text(account.name());
      case "account_currency" -> Json.text(account.currency());
      case "campaign_id" -> perCampaign ? Json.text(campaign.path()) : null;
      case "campaign_name" -> perCampaign ? Json.text(campaign.name()) : null;
      case "objective" -> perCampaign ? campaign.json().get("objective") : null;
      case "buying_type" ->
          perCampaign ? campaign.json().optional("buying_type").orElse(Json.text("AUCTION")) : null;
      case "adset_id" -> perAdSet ? Json.text(adSet.path()) : null;
      case "adset_name" -> perAdSet ? Json.text(adSet.name()) : null;
      case "optimization_goal" -> perAdSet ? adSet.json().get("optimization_goal") : null;
      case "attribution_setting" -> Json.text(perAdSet ? "7d_click" : "multiple");
      case "ad_id" -> perAd ? Json.text(ad.path()) : null;
      case "ad_name" -> perAd ? Json.text(ad.name()) : null;
      case "quality_ranking", "engagement_rate_ranking", "conversion_rate_ranking" ->
          perAd ? Json.text("UNKNOWN") : null;
      case "created_time" ->
          Json.text(ad.created().atZone(account.zone()).toLocalDate().toString());
      case "updated_time" ->
          Json.text(ad.updated().atZone(account.zone()).toLocalDate().toString());
      default -> null;
    };
  }

  private static @Nullable JsonNode results(Row row, boolean counts) {
    var list = Json.array();
    for (Results.Result result : Results.of(row)) {
      long value = result.count(row);
      if (value > 0) {
        list.addObject()
            .put("indicator", result.indicator())
            .putArray("values")
            .addObject()
            .put(
                "value",
                counts ? Long.toString(value) : decimal(row.count(Measure.SPEND) / 1e6 / value, 6))
            .putArray("attribution_windows")
            .add("default");
      }
    }
    return list.isEmpty() ? null : list;
  }

  // Reach with breakdowns goes back 13 months only. Source: Meta, "Insights best practices" page.
  private boolean hidesReach() {
    return !breakdowns.isEmpty()
        && DateRange.windows(request.params(), today)
            .getFirst()
            .first()
            .isBefore(today.minusMonths(13));
  }

  private boolean hourly() {
    return Breakdowns.hourly(breakdowns);
  }

  private static long unique(Row row, long clicks) {
    return Math.min(row.reach(), Math.round(clicks * 0.93));
  }

  private String spend(long micros) {
    return breakdowns.isEmpty()
        ? BigDecimal.valueOf(micros, 6)
            .setScale(2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        : BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString();
  }

  private static JsonNode count(long value) {
    return Json.text(Long.toString(value));
  }

  private static @Nullable JsonNode optional(long value) {
    return value == 0 ? null : count(value);
  }

  private static @Nullable JsonNode ratio(double above, long below) {
    return below == 0 ? null : Json.text(decimal(above / below, 6));
  }

  static String decimal(double value, int digits) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
