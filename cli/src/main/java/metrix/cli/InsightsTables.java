package metrix.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import metrix.cli.table.Cell;
import metrix.cli.table.Table;
import metrix.core.insight.InsightsAnswer;
import metrix.model.AdAccount;
import metrix.model.InsightsQuery;
import metrix.model.InsightsRow;
import metrix.model.InsightsTable;
import metrix.model.Metrics;

/// Answers about delivery as tables. Names of columns are part of the outside contract.
final class InsightsTables {
  private static final List<String> METRICS =
      List.of(
          "spend",
          "impressions",
          "reach",
          "frequency",
          "clicks",
          "link_clicks",
          "ctr",
          "cpc",
          "cpm",
          "results",
          "result_type",
          "cost_per_result",
          "purchases",
          "purchase_value",
          "roas");
  private static final List<String> SHOWN =
      List.of("spend", "impressions", "reach", "clicks", "ctr", "results", "cost_per_result");

  private InsightsTables() {}

  /// The columns of an answer.
  static List<String> names(boolean daily, List<String> breakdowns) {
    return Stream.of(
            List.of("id", "name"), daily ? List.of("date") : List.<String>of(), breakdowns, METRICS)
        .flatMap(List::stream)
        .toList();
  }

  static Table of(AdAccount account, InsightsAnswer answer) {
    InsightsTable table = answer.table();
    InsightsQuery query = table.query();
    SequencedMap<String, String> about = new LinkedHashMap<>();
    about.put("account", account.id().path());
    about.put("currency", account.currencyCode());
    about.put("time_zone", account.timeZone().getId());
    about.put("level", query.level().wire());
    about.put("since", query.range().since().toString());
    about.put("until", query.range().until().toString());
    about.put("as_of", answer.asOf().toString());
    List<Table.Column> columns =
        names(query.daily(), query.breakdowns()).stream()
            .map(n -> new Table.Column(n, !METRICS.contains(n) || SHOWN.contains(n)))
            .toList();
    return new Table(
        about,
        columns,
        table.rows().stream().map(row -> row(query, row)).toList(),
        table.totals().map(t -> totals(query, t)));
  }

  private static List<Cell> row(InsightsQuery query, InsightsRow row) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.ofText(row.objectId()));
    cells.add(Cell.ofText(row.objectName()));
    if (query.daily()) {
      cells.add(Cell.of(row.range().since().toString()));
    }
    query.breakdowns().forEach(b -> cells.add(Cell.of(row.segment().getOrDefault(b, ""))));
    cells.addAll(metrics(row.metrics()));
    return cells;
  }

  private static List<Cell> totals(InsightsQuery query, Metrics metrics) {
    var cells = new ArrayList<Cell>();
    cells.add(Cell.NONE);
    cells.add(Cell.of("Total"));
    if (query.daily()) {
      cells.add(Cell.NONE);
    }
    query.breakdowns().forEach(_ -> cells.add(Cell.NONE));
    cells.addAll(metrics(metrics));
    return cells;
  }

  private static List<Cell> metrics(Metrics m) {
    return List.of(
        Cell.of(m.spend().setScale(Math.max(2, m.spend().scale()), RoundingMode.UNNECESSARY)),
        Cell.of(m.impressions()),
        Cell.of(m.reach()),
        rounded(m.frequency(), 2),
        Cell.of(m.clicks()),
        Cell.of(m.linkClicks()),
        rounded(m.ctr(), 2),
        rounded(m.cpc(), 2),
        rounded(m.cpm(), 2),
        Cell.ofNumber(m.results()),
        Cell.ofText(m.resultType()),
        rounded(m.costPerResult(), 2),
        Cell.ofNumber(m.purchases()),
        Cell.ofNumber(m.purchaseValue()),
        rounded(m.roas(), 2));
  }

  private static Cell rounded(Optional<BigDecimal> number, int decimals) {
    return Cell.ofNumber(number.map(n -> n.setScale(decimals, RoundingMode.HALF_UP)));
  }
}
