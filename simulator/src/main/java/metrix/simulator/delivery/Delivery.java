package metrix.simulator.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.StatusModel;
import metrix.simulator.state.World;

/// What the ads of the simulated world did: computed when asked, the same for the same seed and
/// clock.
public final class Delivery {
  private record Key(long object, int window, List<String> values) {}

  private record Spent(Instant at, long minor) {}

  private final World world;
  private final Noise noise;
  private final InstantSource clock;
  private final Map<String, Spent> spent = new ConcurrentHashMap<>();

  public Delivery(World world, long seed, InstantSource clock) {
    this.world = world;
    this.noise = new Noise(seed);
    this.clock = clock;
  }

  /// The rows with delivery, in order of level, time and slice.
  public List<Row> rows(Query query) {
    Instant now = clock.instant();
    Map<Key, Row> rows = new LinkedHashMap<>();
    for (Node adSet : query.adSets()) {
      AdSetDays days = new AdSetDays(world, noise, adSet);
      List<Segment> segments = Segments.of(adSet, query.breakdowns());
      Map<Key, Row> touched = new LinkedHashMap<>();
      for (int i = 0; i < query.windows().size(); i++) {
        window(query, i, adSet, days, segments, now, rows, touched);
      }
      double audience = days.audience();
      touched.values().forEach(row -> row.settle(adSet, audience));
    }
    return List.copyOf(rows.values());
  }

  private void window(
      Query query,
      int index,
      Node adSet,
      AdSetDays days,
      List<Segment> segments,
      Instant now,
      Map<Key, Row> rows,
      Map<Key, Row> touched) {
    Query.Window window = query.windows().get(index);
    LocalDate first = window.first().isBefore(days.firstDay()) ? days.firstDay() : window.first();
    LocalDate today = now.atZone(world.accountOf(adSet).zone()).toLocalDate();
    LocalDate last = window.last().isAfter(today) ? today : window.last();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      LocalDate date = day;
      days.each(
          date,
          now,
          (ad, counts) -> {
            if (query.ads().test(ad)) {
              spread(query, index, adSet, ad, counts, date, segments, rows, touched);
            }
          });
    }
  }

  private void spread(
      Query query,
      int index,
      Node adSet,
      Node ad,
      long[] counts,
      LocalDate date,
      List<Segment> segments,
      Map<Key, Row> rows,
      Map<Key, Row> touched) {
    long object =
        switch (query.level()) {
          case ACCOUNT -> 0;
          case CAMPAIGN -> adSet.parent();
          case ADSET -> adSet.id();
          case AD -> ad.id();
        };
    double below = 0;
    for (int s = 0; s < segments.size(); s++) {
      Segment segment = segments.get(s);
      // Each ad leans to some slices; the lean keeps its sum close to one and the last slice takes
      // the rest.
      double above =
          s == segments.size() - 1 ? 1 : Math.min(1, below + segment.weight() * lean(ad, segment));
      Key key = new Key(object, index, segment.values());
      Row row = null;
      for (int m = 0; m < counts.length; m++) {
        long part = part(counts[m], below, above, ad.id() + m, date.toEpochDay());
        if (part > 0) {
          if (row == null) {
            Query.Window window = query.windows().get(index);
            row =
                rows.computeIfAbsent(key, k -> new Row(ad, window.first(), window.last(), segment));
            touched.put(key, row);
          }
          row.add(m, part);
        }
      }
      below = above;
    }
  }

  private double lean(Node ad, Segment segment) {
    return segment.values().isEmpty()
        ? 1
        : noise.between(0.75, 1.2, ad.id(), segment.values().hashCode());
  }

  // Cuts a count into slices that add up to it exactly.
  private long part(long count, double below, double above, long a, long b) {
    if (below == 0 && above == 1) {
      return count;
    }
    double offset = noise.unit(a, b);
    long upTo = above >= 1 ? count : Math.min(count, (long) Math.floor(count * above + offset));
    long from = below <= 0 ? 0 : Math.min(count, (long) Math.floor(count * below + offset));
    return Math.max(0, upTo - from);
  }

  /// What is left of today's budget, in minor units; 0 for an object without a budget.
  public long budgetLeft(Node node) {
    Instant now = clock.instant();
    long daily = Long.parseLong(node.json().path("daily_budget").asString("0"));
    if (daily == 0) {
      return Long.parseLong(node.json().path("lifetime_budget").asString("0"));
    }
    LocalDate today = now.atZone(world.accountOf(node).zone()).toLocalDate();
    List<Node> adSets =
        node.kind() == Kind.CAMPAIGN
            ? List.copyOf(world.children(node.path(), Kind.ADSET).values())
            : List.of(node);
    long used =
        adSets.stream().mapToLong(set -> new AdSetDays(world, noise, set).spend(today, now)).sum();
    return Math.max(0, daily - used);
  }

  /// Everything an account ever spent, in minor units, as of the last quarter of an hour.
  public long spentEver(Account account) {
    Instant now = clock.instant();
    Spent known = spent.get(account.id());
    if (known != null
        && Duration.between(known.at(), now).abs().compareTo(Duration.ofMinutes(15)) < 0) {
      return known.minor();
    }
    long sum = 0;
    LocalDate today = now.atZone(account.zone()).toLocalDate();
    for (Node adSet : world.children(account.id(), Kind.ADSET).values()) {
      AdSetDays days = new AdSetDays(world, noise, adSet);
      for (LocalDate day = days.firstDay(); !day.isAfter(today); day = day.plusDays(1)) {
        sum += days.spend(day, now);
      }
    }
    spent.put(account.id(), new Spent(now, sum));
    return sum;
  }

  /// The learning of an ad set that is on; nothing for one that is off.
  public Optional<LearningStage> learning(Node adSet) {
    Instant now = clock.instant();
    if (!StatusModel.effective(world, adSet, now).equals("ACTIVE")) {
      return Optional.empty();
    }
    LocalDate today = now.atZone(world.accountOf(adSet).zone()).toLocalDate();
    Query query =
        new Query(
            List.of(adSet),
            ad -> true,
            Query.Level.ADSET,
            List.of(new Query.Window(today.minusDays(7), today)),
            List.of());
    long results = 0;
    for (Row row : rows(query)) {
      results += Results.of(adSet).count(row);
    }
    List<Long> edits = new ArrayList<>(adSet.timeline().switches());
    edits.addAll(
        adSet.timeline().budgets().isEmpty()
            ? List.of()
            : List.of(adSet.timeline().budgets().get(adSet.timeline().budgets().size() - 2)));
    Instant edit =
        Instant.ofEpochSecond(
            edits.stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(adSet.created().getEpochSecond()));
    boolean young = Duration.between(edit, now).toDays() < 7;
    String status = results >= 50 ? "SUCCESS" : young ? "LEARNING" : "FAIL";
    return Optional.of(new LearningStage(status, results, edit));
  }
}
