package metrix.marketing.wire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import metrix.model.DateRange;
import metrix.model.InsightsQuery;
import metrix.model.InsightsRow;
import metrix.model.Level;
import metrix.model.Metrics;
import metrix.model.ObjectId;

/// Questions about delivery and rows of the answer. Source: Meta, insights pages, copies of
/// 2026-09-12; AdsInsights of the v25.0 specs; recorded rows `insights_*`.
public final class InsightsWire {
  private static final String METRICS =
      "spend,impressions,reach,frequency,clicks,inline_link_clicks,actions,action_values";

  private InsightsWire() {}

  /// The parameters of a question, without those of paging.
  public static Params params(InsightsQuery query) {
    Params params =
        range(query.range())
            .with("level", query.level().wire())
            .with("fields", fields(query.level()));
    if (query.daily()) {
      params = params.with("time_increment", 1);
    }
    if (!query.breakdowns().isEmpty()) {
      params = params.with("breakdowns", String.join(",", query.breakdowns()));
    }
    return params;
  }

  /// The parameters of the question for Meta's own totals: one row for the whole range.
  public static Params totals(InsightsQuery query) {
    Level level = query.within().map(ObjectId::level).orElse(Level.ACCOUNT);
    return range(query.range())
        .with("level", level.wire())
        .with("fields", METRICS + ",results,objective");
  }

  public static InsightsRow row(Node node, InsightsQuery query) {
    var segment = new LinkedHashMap<String, String>();
    query.breakdowns().forEach(b -> segment.put(b, node.text(b).orElse("unknown")));
    return new InsightsRow(
        node.text(id(query.level())),
        node.text(name(query.level())),
        new DateRange(node.date("date_start"), node.date("date_stop")),
        segment,
        metrics(node));
  }

  public static Metrics metrics(Node node) {
    var actions = ActionStats.of(node.list("actions"));
    Optional<String> purchase = actions.first(ResultWire.PURCHASES);
    Optional<ResultWire.Result> result = ResultWire.result(node, actions);
    return new Metrics(
        node.decimal("spend").orElse(BigDecimal.ZERO),
        node.count("impressions").orElse(0),
        node.count("reach"),
        node.decimal("frequency"),
        node.count("clicks").orElse(0),
        node.count("inline_link_clicks").orElse(0),
        result.map(ResultWire.Result::number),
        result.map(ResultWire.Result::type),
        purchase.flatMap(actions::value),
        purchase.flatMap(ActionStats.of(node.list("action_values"))::value));
  }

  private static Params range(DateRange range) {
    return Params.none()
        .with(
            "time_range",
            Json.object()
                .put("since", range.since().toString())
                .put("until", range.until().toString()));
  }

  private static String fields(Level level) {
    String own = METRICS + ",results,objective,account_currency,";
    return own
        + switch (level) {
          case ACCOUNT -> "account_id,account_name";
          case CAMPAIGN -> "campaign_id,campaign_name";
          case AD_SET -> "campaign_id,campaign_name,adset_id,adset_name,optimization_goal";
          case AD ->
              "campaign_id,campaign_name,adset_id,adset_name,ad_id,ad_name,optimization_goal";
        };
  }

  private static String id(Level level) {
    return level.wire() + "_id";
  }

  private static String name(Level level) {
    return level.wire() + "_name";
  }
}
