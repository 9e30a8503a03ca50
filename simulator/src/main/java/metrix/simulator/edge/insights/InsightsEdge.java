package metrix.simulator.edge.insights;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.simulator.delivery.Query;
import metrix.simulator.delivery.Row;
import metrix.simulator.graph.NodeLists;
import metrix.simulator.graph.ParamCheck;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Field;
import metrix.simulator.protocol.Filter;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Page;
import metrix.simulator.protocol.Params;
import metrix.simulator.protocol.Rows;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `GET /{object}/insights`. Source: Meta, "Insights" reference, "Breakdowns" and "Best practices"
/// pages.
public final class InsightsEdge {
  private static final Set<String> OBJECT_FILTERS = Set.of("campaign", "adset", "ad");

  private InsightsEdge() {}

  static JsonNode answer(Request request) {
    // Nested insights carry their modifiers unchecked so far.
    ParamCheck.check(
        request.params(),
        request.graph().spec().params("AdAccount", "GET", "insights").orElseThrow());
    InsightsRow presenter = presenter(request);
    List<ObjectNode> rows = rows(request, presenter);
    ObjectNode page = request.page(new Rows.Listed<>(rows), Page.INSIGHTS, row -> row);
    summary(request, presenter).ifPresent(total -> page.set("summary", total));
    return page;
  }

  static List<ObjectNode> rows(Request request, InsightsRow presenter) {
    List<Row> found = request.graph().delivery().rows(query(request, level(request)));
    List<ObjectNode> rows = new ArrayList<>();
    List<Filter> filters =
        Filter.parse(request.params()).stream().filter(filter -> !onObject(filter)).toList();
    for (Row row : found) {
      if (filters.stream()
          .allMatch(filter -> filter.accepts(name -> presenter.number(row, name)))) {
        rows.add(presenter.show(row));
      }
    }
    return sorted(rows, request.params());
  }

  static InsightsRow presenter(Request request) {
    List<String> names =
        request.fields().isEmpty()
            ? InsightsRow.defaults(level(request))
            : request.fields().stream().map(Field::name).toList();
    for (String name : names) {
      if (!request.graph().spec().fields("AdsInsights").contains(name)) {
        throw Failure.notOneOf(
                "fields[" + names.indexOf(name) + "]",
                request.graph().spec().fields("AdsInsights").stream().sorted().toList())
            .thrown();
      }
    }
    LocalDate today = request.now().atZone(request.account().zone()).toLocalDate();
    return new InsightsRow(request, level(request), names, Breakdowns.of(request.params()), today);
  }

  private static Query.Level level(Request request) {
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

  private static Query query(Request request, Query.Level level) {
    Account account = request.account();
    LocalDate today = request.now().atZone(account.zone()).toLocalDate();
    return new Query(
        adSets(request),
        ads(request, level),
        level,
        DateRange.windows(request.params(), today),
        Breakdowns.of(request.params()));
  }

  private static List<Node> adSets(Request request) {
    if (request.target() instanceof Account account) {
      return List.copyOf(request.world().children(account.id(), Kind.ADSET).values());
    }
    Node node = request.node();
    return switch (node.kind()) {
      case CAMPAIGN -> List.copyOf(request.world().children(node.path(), Kind.ADSET).values());
      case ADSET -> List.of(node);
      case AD -> request.world().parent(node).map(List::of).orElse(List.of());
      default -> List.of();
    };
  }

  // A list by level leaves out what is deleted or archived unless a filter asks; a parent's own row
  // includes it.
  private static Predicate<Node> ads(Request request, Query.Level level) {
    Predicate<Node> ads = ad -> true;
    if (request.target() instanceof Node node && node.kind() == Kind.AD) {
      ads = ad -> ad.id() == node.id();
    }
    boolean asksStatus = false;
    for (Filter filter : Filter.parse(request.params())) {
      if (onObject(filter)) {
        asksStatus |= filter.field().endsWith("effective_status");
        ads = ads.and(ad -> filter.accepts(name -> objectValue(request, ad, name)));
      }
    }
    boolean listed = request.params().has("level") && level != Query.Level.ACCOUNT;
    if (listed && !asksStatus) {
      ads = ads.and(ad -> shown(request, ad, level));
    }
    return ads;
  }

  private static boolean shown(Request request, Node ad, Query.Level level) {
    Optional<Node> object =
        switch (level) {
          case AD -> Optional.of(ad);
          case ADSET -> request.world().parent(ad);
          case CAMPAIGN -> request.world().campaignOf(ad);
          case ACCOUNT -> Optional.empty();
        };
    String status =
        object
            .map(node -> StatusModel.effective(request.world(), node, request.now()))
            .orElse("ACTIVE");
    return request.target().path().equals(object.map(Node::path).orElse(""))
        || (!status.equals("DELETED") && !status.equals("ARCHIVED"));
  }

  private static boolean onObject(Filter filter) {
    int dot = filter.field().indexOf('.');
    return dot > 0
        && OBJECT_FILTERS.contains(filter.field().substring(0, dot))
        && !InsightsRow.METRICS.contains(filter.field().substring(dot + 1));
  }

  private static Optional<String> objectValue(Request request, Node ad, String name) {
    String owner = name.substring(0, name.indexOf('.'));
    String field = name.substring(owner.length() + 1);
    return NodeLists.fieldOf(request, ad, owner.equals("ad") ? field : owner + "." + field);
  }

  private static Optional<ObjectNode> summary(Request request, InsightsRow presenter) {
    Set<String> names = new LinkedHashSet<>(request.params().list("summary"));
    boolean usual = request.params().flag("default_summary") || names.contains("true");
    if (names.isEmpty() && !usual) {
      return Optional.empty();
    }
    // One row for everything: Meta's own totals, so that reach is counted once for each person.
    Request whole =
        request.on(
            request.target(),
            request.edge(),
            request.params().without("breakdowns", "time_increment", "level"),
            List.of());
    Query all = query(request, Query.Level.ACCOUNT);
    Query total =
        new Query(
            all.adSets(),
            all.ads(),
            Query.Level.ACCOUNT,
            query(whole, Query.Level.ACCOUNT).windows(),
            List.of());
    List<Row> rows = request.graph().delivery().rows(total);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    InsightsRow plain = presenter.total(usual ? presenter.names() : List.copyOf(names));
    return Optional.of(plain.show(rows.getFirst()));
  }

  private static List<ObjectNode> sorted(List<ObjectNode> rows, Params params) {
    List<String> keys = params.list("sort");
    if (keys.isEmpty()) {
      return rows;
    }
    String key = keys.getFirst();
    boolean down = key.endsWith("_descending");
    String name = key.replaceFirst("_(a|de)scending$", "");
    if (name.equals(key)) {
      throw Failure.invalid("Sort must be of the format {field}_ascending or {field}_descending")
          .blaming("sort")
          .thrown();
    }
    Comparator<ObjectNode> byValue =
        Comparator.comparing((ObjectNode row) -> number(row.path(name)));
    List<ObjectNode> sorted = new ArrayList<>(rows);
    sorted.sort(down ? byValue.reversed() : byValue);
    return sorted;
  }

  private static BigDecimal number(JsonNode value) {
    String text = value.isArray() ? value.path(0).path("value").asString("0") : Json.plain(value);
    return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : BigDecimal.ZERO;
  }
}
