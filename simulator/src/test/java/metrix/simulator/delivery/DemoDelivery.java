package metrix.simulator.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.simulator.demo.DemoWorld;
import metrix.simulator.protocol.Json;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Account;
import metrix.simulator.state.Budget;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;
import tools.jackson.databind.node.ObjectNode;

/// The demo's main account and questions about its delivery.
final class DemoDelivery {
  static final Instant BORN = Instant.parse("2026-10-14T19:00:00Z");
  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final TargetingCatalog CATALOG = TargetingCatalog.load();

  final World world;
  final Account account;
  private final long seed;

  DemoDelivery(long seed, int ads) {
    this.seed = seed;
    this.world = DemoWorld.build(seed, ads, "USD", ZONE, BORN, CATALOG);
    this.account = world.account("1029384756").orElseThrow();
  }

  Delivery at(Instant now) {
    return new Delivery(world, seed, () -> now);
  }

  List<Node> adSets() {
    return List.copyOf(world.children(account.id(), Kind.ADSET).values());
  }

  Query query(Query.Level level, LocalDate first, LocalDate last, int step, Instant asOf) {
    return query(level, first, last, step, asOf, List.of());
  }

  Query query(
      Query.Level level,
      LocalDate first,
      LocalDate last,
      int step,
      Instant asOf,
      List<String> breakdowns) {
    List<Query.Window> windows = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
      LocalDate end = day.plusDays(step - 1L);
      windows.add(new Query.Window(day, end.isAfter(last) ? last : end));
    }
    return new Query(adSets(), ad -> true, level, windows, breakdowns, true, asOf);
  }

  List<Report.Placed> rows(Query query) {
    List<Report.Placed> rows = new ArrayList<>();
    at(query.asOf()).report(query, Work.unlimited()).forward(Optional.empty(), rows::add);
    return rows;
  }

  static long sum(List<Report.Placed> rows, Measure measure) {
    return rows.stream().mapToLong(placed -> placed.row().count(measure)).sum();
  }

  /// A campaign with one ad set and one ad of its own, on from a moment.
  Node adSet(Instant from, ObjectNode campaign, ObjectNode adSet, Budget own, Budget shared) {
    Node parent = put(Kind.CAMPAIGN, 0, from, campaign, shared);
    Node set = put(Kind.ADSET, parent.id(), from, adSet, own);
    put(Kind.AD, set.id(), from, Json.object(), Budget.daily(0, 0));
    return set;
  }

  private Node put(Kind kind, long parent, Instant from, ObjectNode body, Budget budget) {
    Timeline timeline = Timeline.since(from.getEpochSecond()).budgeted(budget);
    Node node =
        new Node(
            world.nextId(),
            kind,
            account.id(),
            parent,
            new metrix.simulator.state.Body.Stored(body),
            "ACTIVE",
            from,
            from,
            timeline,
            Review.NONE);
    world.put(node);
    return node;
  }
}
