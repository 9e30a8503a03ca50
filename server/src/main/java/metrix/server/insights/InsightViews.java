package metrix.server.insights;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import metrix.core.insight.InsightsAnswer;
import metrix.core.insight.Ranges;
import metrix.model.AdAccount;
import metrix.model.InsightsQuery;
import metrix.model.InsightsRow;
import metrix.model.Level;
import metrix.model.Metrics;
import metrix.server.api.insights.InsightColumns;
import metrix.server.api.insights.InsightTable;
import metrix.server.api.insights.InsightTotals;
import metrix.server.api.insights.InsightsLevel;

/// Answers about delivery and results as columns.
final class InsightViews {
  private InsightViews() {}

  static InsightTable json(InsightsAnswer answer, AdAccount account, Instant now) {
    InsightsQuery query = answer.table().query();
    List<InsightsRow> rows = answer.table().rows();
    return new InsightTable(
        level(query.level()),
        query.range().since(),
        query.range().until(),
        account.timeZone().getId(),
        account.currencyCode(),
        query.daily(),
        query.breakdowns(),
        answer.asOf(),
        Math.max(0, Duration.between(answer.asOf(), now).toSeconds()),
        ResultLabels.common(rows),
        columns(query, rows),
        answer.table().totals().map(InsightViews::totals),
        "meta",
        rows.size(),
        notes(query, account, now));
  }

  private static InsightColumns columns(InsightsQuery query, List<InsightsRow> rows) {
    boolean objects = query.level() != Level.ACCOUNT;
    return new InsightColumns(
        objects ? Optional.of(each(rows, r -> r.objectId().orElse(""))) : Optional.empty(),
        objects ? Optional.of(each(rows, r -> r.objectName().orElse(""))) : Optional.empty(),
        query.daily() ? Optional.of(each(rows, r -> r.range().since())) : Optional.empty(),
        segment(query, rows, "age"),
        segment(query, rows, "gender"),
        segment(query, rows, "country"),
        segment(query, rows, "region"),
        segment(query, rows, "publisher_platform"),
        segment(query, rows, "platform_position"),
        segment(query, rows, "impression_device"),
        segment(query, rows, "device_platform"),
        metric(rows, Metrics::spend),
        metric(rows, Metrics::impressions),
        metric(rows, m -> whole(m.reach())),
        metric(rows, Metrics::frequency),
        metric(rows, Metrics::clicks),
        metric(rows, Metrics::linkClicks),
        metric(rows, Metrics::ctr),
        metric(rows, Metrics::cpc),
        metric(rows, Metrics::cpm),
        metric(rows, Metrics::results),
        metric(rows, Metrics::resultType),
        metric(rows, Metrics::costPerResult),
        metric(rows, Metrics::purchases),
        metric(rows, Metrics::purchaseValue),
        metric(rows, Metrics::roas));
  }

  private static InsightTotals totals(Metrics m) {
    return new InsightTotals(
        m.spend(),
        m.impressions(),
        whole(m.reach()),
        m.frequency(),
        m.clicks(),
        m.linkClicks(),
        m.ctr(),
        m.cpc(),
        m.cpm(),
        m.results(),
        m.resultType(),
        m.costPerResult(),
        m.purchases(),
        m.purchaseValue(),
        m.roas());
  }

  private static List<String> notes(InsightsQuery query, AdAccount account, Instant now) {
    var notes = new ArrayList<String>();
    if (!query.range().until().isBefore(Ranges.today(account.timeZone(), now))) {
      notes.add("Today is still being counted.");
    }
    if (!query.breakdowns().isEmpty()) {
      notes.add("Rows of a breakdown may not add up to the totals: Meta leaves some people out.");
    }
    notes.add("Reach counts people, so it does not add up; the total is Meta's own.");
    return notes;
  }

  private static Optional<List<String>> segment(
      InsightsQuery query, List<InsightsRow> rows, String name) {
    return query.breakdowns().contains(name)
        ? Optional.of(each(rows, r -> r.segment().getOrDefault(name, "")))
        : Optional.empty();
  }

  private static <T> List<T> metric(List<InsightsRow> rows, Function<Metrics, T> metric) {
    return each(rows, r -> metric.apply(r.metrics()));
  }

  private static <T> List<T> each(List<InsightsRow> rows, Function<InsightsRow, T> cell) {
    return rows.stream().map(cell).toList();
  }

  private static Optional<Long> whole(OptionalLong number) {
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static InsightsLevel level(Level level) {
    return switch (level) {
      case ACCOUNT -> InsightsLevel.ACCOUNT;
      case CAMPAIGN -> InsightsLevel.CAMPAIGN;
      case AD_SET -> InsightsLevel.ADSET;
      case AD -> InsightsLevel.AD;
    };
  }
}
