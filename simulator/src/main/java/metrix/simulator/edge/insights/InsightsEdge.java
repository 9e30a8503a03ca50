package metrix.simulator.edge.insights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import metrix.simulator.delivery.Query;
import metrix.simulator.delivery.Report;
import metrix.simulator.delivery.Row;
import metrix.simulator.delivery.Work;
import metrix.simulator.graph.ParamCheck;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Filter;
import metrix.simulator.protocol.Page;
import metrix.simulator.state.Account;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /{object}/insights`. Source: Meta, "Insights" reference, "Breakdowns" and "Best practices"
/// pages.
public final class InsightsEdge {
  // Ads times days that one answer may look at; some seconds of work. The size is ours.
  private static final long MOST_WORK = 12_000_000;

  private InsightsEdge() {}

  static JsonNode answer(Request request) {
    // Nested insights carry their modifiers unchecked so far.
    ParamCheck.check(
        request.params(),
        request.graph().spec().params("AdAccount", "GET", "insights").orElseThrow());
    return page(request, request, request.graph().delivery().asOf());
  }

  /// A page of the rows of one request, cut and linked as another one asks.
  static ObjectNode page(Request question, Request pages, Instant asOf) {
    InsightsRow presenter = presenter(question);
    ReportRows rows = rows(question, presenter, asOf);
    ObjectNode page = pages.page(rows, Page.INSIGHTS, placed -> presenter.show(placed.row()));
    summary(question, presenter, asOf).ifPresent(total -> page.set("summary", total));
    return page;
  }

  private static ReportRows rows(Request request, InsightsRow presenter, Instant asOf) {
    List<Filter> filters =
        Filter.parse(request.params()).stream()
            .filter(filter -> !Scope.onObject(filter) && !filter.field().equals("action_type"))
            .toList();
    Optional<RowOrder> order = RowOrder.of(request.params().list("sort"), presenter);
    order
        .map(RowOrder::name)
        .filter(name -> !presenter.breakdowns().contains(name))
        .ifPresent(name -> checkNames(request, "sort", List.of(name)));
    boolean deep =
        Stream.of(
                presenter.names().stream(),
                filters.stream().map(Filter::field),
                order.stream().map(RowOrder::name))
            .flatMap(names -> names)
            .anyMatch(name -> !InsightsRow.SHALLOW.contains(name));
    boolean scans = order.isPresent() || !filters.isEmpty();
    Query query = query(request, level(request), deep, asOf);
    return new ReportRows(
        moment -> report(request, query.seenAt(moment), scans),
        placed ->
            filters.stream()
                .allMatch(filter -> filter.accepts(name -> presenter.number(placed.row(), name))),
        order,
        asOf);
  }

  // Source: Meta, "Insights error codes" page: 1487534 for too many data points; code 1 is
  // recorded.
  private static Report report(Request request, Query query, boolean scans) {
    Failure refusal =
        scans
            ? Failure.invalid("There are too many data points in this request").withSubcode(1487534)
            : Failure.of(
                    1,
                    "Please reduce the amount of data you're asking for, then retry your request")
                .withStatus(500);
    return request.graph().delivery().report(query, new Work(MOST_WORK, refusal::thrown));
  }

  static InsightsRow presenter(Request request) {
    List<String> names =
        request.fields().isEmpty()
            ? InsightsRow.defaults(level(request))
            : request.fields().stream().map(Field::name).toList();
    checkNames(request, "fields", names);
    return InsightsRow.of(request, level(request), names, today(request));
  }

  private static void checkNames(Request request, String param, List<String> names) {
    Set<String> known = request.graph().spec().fields("AdsInsights");
    for (String name : names) {
      if (!known.contains(name)) {
        throw Failure.notOneOf(
                param + "[" + names.indexOf(name) + "]", known.stream().sorted().toList())
            .thrown();
      }
    }
  }

  static LocalDate today(Request request) {
    return request.now().atZone(request.account().zone()).toLocalDate();
  }

  static Query.Level level(Request request) {
    Query.Level own =
        switch (request.target().kind()) {
          case CAMPAIGN -> Query.Level.CAMPAIGN;
          case ADSET -> Query.Level.ADSET;
          case AD -> Query.Level.AD;
          default -> Query.Level.ACCOUNT;
        };
    return request
        .params()
        .filled("level")
        .map(level -> Query.Level.valueOf(level.toUpperCase(Locale.ROOT)))
        .map(level -> level.compareTo(own) < 0 ? own : level)
        .orElse(own);
  }

  private static Query query(Request request, Query.Level level, boolean deep, Instant asOf) {
    Account account = request.account();
    LocalDate today = asOf.atZone(account.zone()).toLocalDate();
    return new Query(
        Scope.adSets(request),
        Scope.ads(request, level),
        level,
        DateRange.windows(request.params(), today),
        Breakdowns.of(request.params()),
        deep,
        asOf);
  }

  private static Optional<ObjectNode> summary(
      Request request, InsightsRow presenter, Instant asOf) {
    Set<String> names = new LinkedHashSet<>(request.params().list("summary"));
    boolean usual = request.params().flag("default_summary") || names.contains("true");
    if (names.isEmpty() && !usual) {
      return Optional.empty();
    }
    if (!usual) {
      checkNames(request, "summary", List.copyOf(names));
    }
    // One row for everything: Meta's own totals, so that reach is counted once for each person.
    Request whole =
        request.on(
            request.target(),
            request.edge(),
            request.params().without("breakdowns", "time_increment"),
            List.of());
    InsightsRow plain = presenter.total(usual ? presenter.names() : List.copyOf(names));
    boolean deep = plain.names().stream().anyMatch(name -> !InsightsRow.SHALLOW.contains(name));
    Query total = query(whole, level(request), deep, asOf).whole();
    return first(report(request, total, true)).map(plain::show);
  }

  private static Optional<Row> first(Report report) {
    Row[] found = new Row[1];
    report.forward(
        Optional.empty(),
        placed -> {
          found[0] = placed.row();
          return false;
        });
    return Optional.ofNullable(found[0]);
  }
}
