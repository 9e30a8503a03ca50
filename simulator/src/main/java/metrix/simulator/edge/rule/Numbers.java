package metrix.simulator.edge.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.delivery.Query;
import metrix.simulator.delivery.Row;
import metrix.simulator.delivery.Work;
import metrix.simulator.state.Account;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;

/// The numbers of a rule's objects at a moment: each level and range of days is asked for once, for
/// all objects together.
final class Numbers {
  private record Key(Kind level, TimePreset time) {}

  private final Moment moment;
  private final Account account;
  private final Collection<Node> objects;
  private final Evaluation evaluation;
  private final Map<Key, Map<Long, Row>> rows = new HashMap<>();
  private final Map<TimePreset, Optional<Row>> together = new HashMap<>();

  Numbers(Moment moment, Rule rule, Collection<Node> objects) {
    this.moment = moment;
    this.account = moment.world().account(rule.account()).orElseThrow();
    this.evaluation = rule.evaluation();
    this.objects = List.copyOf(objects);
  }

  /// The value of a formula for an object.
  Optional<Double> value(Node object, Formula formula) {
    return formula.value(term -> number(object, term));
  }

  /// The values of a single field as texts, or the one value of a formula.
  List<String> values(Node object, Formula formula) {
    Optional<Term> single = formula.single();
    if (single.isPresent() && !single.get().measured()) {
      return metadata(object, single.get());
    }
    return value(object, formula).map(Numbers::text).map(List::of).orElse(List.of());
  }

  /// A metric of an object over the rule's own days, or its lifetime when it has none.
  Optional<Double> metric(Node object, String metric) {
    return number(object, new Term(Optional.empty(), Optional.empty(), false, metric));
  }

  private static String text(double value) {
    return java.math.BigDecimal.valueOf(value)
        .setScale(6, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private Optional<Double> number(Node object, Term term) {
    if (!term.measured()) {
      return metadata(object, term).stream()
          .findFirst()
          .flatMap(Operator::number)
          .map(Number::doubleValue);
    }
    TimePreset time = term.time().or(evaluation::time).orElseGet(() -> new TimePreset("LIFETIME"));
    Optional<Row> row =
        term.together()
            ? together.computeIfAbsent(time, this::added)
            : lifted(object, term.level().orElse(object.kind()))
                .flatMap(owner -> Optional.ofNullable(rows(owner.kind(), time).get(owner.id())));
    return Metrics.value(row, term.name(), account.offset());
  }

  // A field without a level is the object's own, or that of the nearest parent that has it.
  private List<String> metadata(Node object, Term term) {
    Optional<Node> owner = lifted(object, term.level().orElse(object.kind()));
    while (owner.isPresent()
        && term.level().isEmpty()
        && !Metadata.has(owner.get().kind(), term.name())) {
      owner = moment.world().parent(owner.get());
    }
    return owner
        .map(node -> Metadata.values(moment.world(), node, term.name(), moment.now()))
        .orElse(List.of());
  }

  private Optional<Node> lifted(Node object, Kind level) {
    Optional<Node> owner = Optional.of(object);
    while (owner.isPresent() && owner.get().kind() != level) {
      owner = moment.world().parent(owner.get());
    }
    return owner;
  }

  private Map<Long, Row> rows(Kind level, TimePreset time) {
    return rows.computeIfAbsent(new Key(level, time), key -> asked(level, time));
  }

  private Map<Long, Row> asked(Kind level, TimePreset time) {
    Map<Long, Row> found = new LinkedHashMap<>();
    for (Row row : report(adSets(objects, level), ad -> true, level, time)) {
      Node object =
          switch (level) {
            case AD -> row.ad();
            case ADSET -> row.adSet();
            default -> row.campaign();
          };
      found.put(object.id(), row);
    }
    return found;
  }

  private Optional<Row> added(TimePreset time) {
    Set<String> ids = Set.copyOf(evaluation.together());
    List<Node> chosen =
        ids.stream()
            .sorted()
            .flatMap(id -> moment.world().entity(id).stream())
            .filter(Node.class::isInstance)
            .map(Node.class::cast)
            .filter(node -> node.account().equals(account.id()))
            .toList();
    Predicate<Node> counts =
        ad ->
            ids.contains(ad.path())
                || ids.contains(Long.toString(ad.parent()))
                || moment.world().campaignOf(ad).map(c -> ids.contains(c.path())).orElse(false);
    return report(adSets(chosen, Kind.ADSET), counts, Kind.ACCOUNT, time).stream().findFirst();
  }

  private List<Row> report(List<Node> adSets, Predicate<Node> ads, Kind level, TimePreset time) {
    Query.Level shown =
        switch (level) {
          case AD -> Query.Level.AD;
          case ADSET -> Query.Level.ADSET;
          case CAMPAIGN -> Query.Level.CAMPAIGN;
          default -> Query.Level.ACCOUNT;
        };
    Query.Window window = time.window(moment.now().atZone(account.zone()).toLocalDate());
    Query query =
        new Query(
            adSets, ads, shown, List.of(window), List.of(), true, Delivery.refreshed(moment.now()));
    List<Row> rows = new ArrayList<>();
    moment
        .delivery()
        .report(query, Work.unlimited())
        .forward(Optional.empty(), placed -> rows.add(placed.row()));
    return rows;
  }

  private List<Node> adSets(Collection<Node> some, Kind level) {
    Set<Node> adSets = new LinkedHashSet<>();
    for (Node node : some) {
      if (level == Kind.CAMPAIGN || node.kind() == Kind.CAMPAIGN) {
        moment
            .world()
            .campaignOf(node)
            .ifPresent(campaign ->
                adSets.addAll(moment.world().children(campaign.path(), Kind.ADSET).values()));
      } else {
        lifted(node, Kind.ADSET).ifPresent(adSets::add);
      }
    }
    return adSets.stream().sorted(Comparator.comparingLong(Node::id).reversed()).toList();
  }
}
