package metrix.marketing.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphFailure;
import metrix.marketing.resilience.Judge;
import metrix.marketing.resilience.Pages;
import metrix.marketing.resilience.Pause;
import metrix.marketing.wire.InsightsWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.ReportWire;
import metrix.model.InsightsQuery;
import metrix.model.InsightsRow;
import metrix.model.InsightsTable;
import metrix.model.Metrics;
import metrix.model.ObjectId;

/// Asks about delivery and results: the rows, and Meta's own totals in a question of their own,
/// since reach cannot be added up.
final class MetaInsights {
  private static final int PAGE = 1000;
  private final GraphCalls calls;
  private final InsightsReport report;

  MetaInsights(GraphCalls calls, Pause pause) {
    this.calls = calls;
    this.report = new InsightsReport(calls, pause);
  }

  InsightsTable table(InsightsQuery query) {
    String path =
        query.within().map(ObjectId::value).orElseGet(() -> query.account().path()) + "/insights";
    List<InsightsRow> rows = rows(query, path);
    if (rows.isEmpty()) {
      return new InsightsTable(query, rows, Optional.empty());
    }
    Node totals = calls.answer(Call.read(query.account(), path, InsightsWire.totals(query)));
    Optional<Metrics> told = totals.list("data").stream().findFirst().map(InsightsWire::metrics);
    return new InsightsTable(query, rows, told.map(t -> counted(t, rows)));
  }

  private List<InsightsRow> rows(InsightsQuery query, String path) {
    if (!ReportWire.heavy(query)) {
      try {
        return atOnce(query, path);
      } catch (GraphFailure f) {
        if (!Judge.tooMuch(f.error())) {
          throw f;
        }
      }
    }
    var rows = new ArrayList<InsightsRow>();
    report.each(
        query.account(), path, InsightsWire.params(query), PAGE, page -> add(rows, page, query));
    return rows;
  }

  private List<InsightsRow> atOnce(InsightsQuery query, String path) {
    var rows = new ArrayList<InsightsRow>();
    Call call = Call.read(query.account(), path, InsightsWire.params(query));
    Pages.each(PAGE, paging -> calls.answer(call.with(paging)), page -> add(rows, page, query));
    return rows;
  }

  private static void add(List<InsightsRow> rows, Node page, InsightsQuery query) {
    page.list("data").forEach(row -> rows.add(InsightsWire.row(row, query)));
  }

  /// Totals with the sum of the rows' results where they all count the same thing. Meta gives no
  /// result for rows of several objectives, and none is made up; people reached are not added.
  private static Metrics counted(Metrics totals, List<InsightsRow> rows) {
    var types = new HashSet<String>();
    BigDecimal sum = BigDecimal.ZERO;
    for (InsightsRow row : rows) {
      row.metrics().resultType().ifPresent(types::add);
      sum = sum.add(row.metrics().results().orElse(BigDecimal.ZERO));
    }
    Optional<String> one = types.size() == 1 ? types.stream().findFirst() : Optional.empty();
    boolean people = one.filter("reach"::equals).isPresent();
    Optional<BigDecimal> number =
        people
            ? totals.reach().stream().mapToObj(BigDecimal::valueOf).findFirst()
            : Optional.of(sum).filter(s -> one.isPresent());
    return new Metrics(
        totals.spend(),
        totals.impressions(),
        totals.reach(),
        totals.frequency(),
        totals.clicks(),
        totals.linkClicks(),
        number,
        one,
        totals.purchases(),
        totals.purchaseValue());
  }
}
