package metrix.simulator.edge.insights;

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
import metrix.simulator.state.Account;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes the rows of one insights answer: strings throughout, absent instead of null.
///
/// Source: Meta, "Insights" reference; formulas checked against recorded rows (ctr in percent, cpm
/// per 1000).
///
/// @param hidesPeople whether reach and all that is unique is left out
/// @param hourly whether reach is told as 0
record InsightsRow(
    Account account,
    Query.Level level,
    List<String> names,
    List<String> breakdowns,
    LocalDate today,
    boolean hidesPeople,
    boolean hourly,
    ActionList actions) {
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

  /// What can be told without counting what people did.
  static final Set<String> SHALLOW =
      Set.of(
          "account_id",
          "account_name",
          "account_currency",
          "campaign_id",
          "campaign_name",
          "adset_id",
          "adset_name",
          "ad_id",
          "ad_name",
          "objective",
          "buying_type",
          "optimization_goal",
          "date_start",
          "date_stop",
          "impressions",
          "spend",
          "reach",
          "frequency",
          "cpm",
          "cpp");

  static InsightsRow of(Request request, Query.Level level, List<String> names, LocalDate today) {
    List<String> breakdowns = Breakdowns.of(request.params());
    // With breakdowns people are counted for 13 months only. Source: Meta, "Insights best
    // practices" page; recorded.
    boolean old =
        DateRange.windows(request.params(), today).stream()
            .anyMatch(window -> window.first().isBefore(today.minusMonths(13)));
    boolean hourly = Breakdowns.hourly(breakdowns);
    return new InsightsRow(
        request.account(),
        level,
        List.copyOf(names),
        breakdowns,
        today,
        old && !breakdowns.isEmpty(),
        hourly,
        ActionList.of(request.params(), breakdowns));
  }

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
        account,
        Query.Level.ACCOUNT,
        metrics.stream()
            .filter(
                name -> !name.endsWith("_id") && !name.endsWith("_name") && !name.equals("true"))
            .toList(),
        List.of(),
        today,
        false,
        false,
        actions.without());
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
    json.put("date_stop", stop(row));
    for (int i = 0; i < breakdowns.size() && i < row.breakdowns().size(); i++) {
      json.put(breakdowns.get(i), row.breakdowns().get(i));
    }
    return json;
  }

  private String stop(Row row) {
    return (row.stop().isAfter(today) ? today : row.stop()).toString();
  }

  /// A metric as a plain text, for filters; also the value of a breakdown.
  Optional<String> number(Row row, String name) {
    String metric = name.contains(".") ? name.substring(name.indexOf('.') + 1) : name;
    int index = breakdowns.indexOf(metric);
    return index >= 0
        ? Optional.of(row.breakdowns().get(index))
        : node(row, metric).map(Json::plain);
  }

  Optional<JsonNode> node(Row row, String name) {
    return Optional.ofNullable(value(row, name));
  }

  private @Nullable JsonNode value(Row row, String name) {
    long impressions = row.count(Measure.IMPRESSIONS);
    double spend = row.count(Measure.SPEND) / 1e6;
    return switch (name) {
      case "impressions" -> count(impressions);
      case "spend" -> Json.text(spend(row.count(Measure.SPEND)));
      case "social_spend" -> Json.text("0");
      case "reach" -> hidesPeople ? null : count(hourly ? 0 : row.reach());
      case "frequency" ->
          hidesPeople ? null : hourly ? Json.text("0") : ratio((double) impressions, row.reach());
      case "cpp" -> hidesPeople || hourly ? null : ratio(spend * 1000, row.reach());
      case "cpm" -> ratio(spend * 1000, impressions);
      case "date_start" -> Json.text(row.start().toString());
      case "date_stop" -> Json.text(stop(row));
      case "clicks",
          "ctr",
          "cpc",
          "inline_link_clicks",
          "inline_link_click_ctr",
          "cost_per_inline_link_click",
          "inline_post_engagement",
          "cost_per_inline_post_engagement" ->
          clicks(row, name, impressions, spend);
      case "unique_clicks",
          "unique_ctr",
          "cost_per_unique_click",
          "unique_inline_link_clicks",
          "unique_inline_link_click_ctr",
          "unique_link_clicks_ctr",
          "cost_per_unique_inline_link_click" ->
          hourly || hidesPeople ? null : unique(row, name, spend);
      case "results", "cost_per_result" -> results(row, name.equals("results"));
      case "unique_actions",
          "cost_per_unique_action_type",
          "unique_outbound_clicks",
          "unique_outbound_clicks_ctr",
          "cost_per_unique_outbound_click" ->
          hourly || hidesPeople ? null : actions.value(row, name, spend);
      default -> {
        JsonNode identity = RowIdentity.value(this, row, name);
        yield identity == null ? actions.value(row, name, spend) : identity;
      }
    };
  }

  private static @Nullable JsonNode clicks(Row row, String name, long impressions, double spend) {
    long clicks = row.count(Measure.CLICKS);
    long link = row.count(Measure.LINK_CLICKS);
    return switch (name) {
      case "clicks" -> count(clicks);
      case "ctr" -> ratio(clicks * 100.0, impressions);
      case "cpc" -> ratio(spend, clicks);
      case "inline_link_clicks" -> optional(link);
      case "inline_link_click_ctr" -> link == 0 ? null : ratio(link * 100.0, impressions);
      case "cost_per_inline_link_click" -> ratio(spend, link);
      case "inline_post_engagement" -> optional(Measure.engagement(row::count));
      default -> ratio(spend, Measure.engagement(row::count));
    };
  }

  private static @Nullable JsonNode unique(Row row, String name, double spend) {
    long clicks = row.people(row.count(Measure.CLICKS));
    long link = row.people(row.count(Measure.LINK_CLICKS));
    return switch (name) {
      case "unique_clicks" -> optional(clicks);
      case "unique_ctr" -> ratio(clicks * 100.0, row.reach());
      case "cost_per_unique_click" -> ratio(spend, clicks);
      case "unique_inline_link_clicks" -> optional(link);
      case "cost_per_unique_inline_link_click" -> ratio(spend, link);
      default -> ratio(link * 100.0, row.reach());
    };
  }

  private @Nullable JsonNode results(Row row, boolean counts) {
    var list = Json.array();
    for (Results.Total result : row.results()) {
      if (result.count() > 0 && !hides(result.indicator())) {
        double cost = result.spend() / 1e6 / result.count();
        list.addObject()
            .put("indicator", result.indicator())
            .putArray("values")
            .addObject()
            .put("value", counts ? Long.toString(result.count()) : Decimals.text(cost))
            .putArray("attribution_windows")
            .add("default");
      }
    }
    return list.isEmpty() ? null : list;
  }

  // A row does not tell as a result what it would leave out as a metric or an action.
  private boolean hides(String indicator) {
    return indicator.equals("reach")
        ? hidesPeople || hourly
        : indicator.startsWith("video_")
            ? actions.hidesVideo()
            : actions.hidesOffsite()
                && (indicator.startsWith("actions:offsite_")
                    || indicator.equals("actions:landing_page_view"));
  }

  private String spend(long micros) {
    return breakdowns.isEmpty() ? Decimals.hundredths(micros) : Decimals.micros(micros);
  }

  static JsonNode count(long value) {
    return Json.text(Long.toString(value));
  }

  private static @Nullable JsonNode optional(long value) {
    return value == 0 ? null : count(value);
  }

  private static @Nullable JsonNode ratio(double above, long below) {
    return below == 0 ? null : Json.text(Decimals.text(above / below));
  }
}
