package metrix.core.plan;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import metrix.model.AdCurrency;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectChange;

/// Changes of live objects as Meta's fields and texts, and back: to read a change back after it was
/// sent, and to undo it.
public final class WireFields {
  /// As Meta writes times: `2026-12-01T09:00:00-0800`.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx");

  /// How Meta says that there is no cap and no end: by a number on writing, by nothing on reading.
  /// Source: Meta, campaign and ad set pages, copies of 2026-09-12.
  private static final Set<String> NOTHING = Set.of("", "0", "922337203685478");

  private WireFields() {}

  /// The fields that changes set, with their values in Meta's spelling; an empty text for nothing.
  public static SequencedMap<String, String> of(List<ObjectChange> changes) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    for (ObjectChange change : changes) {
      fields.put(field(change), value(change));
    }
    return fields;
  }

  /// Whether two texts of a field say the same: a moment may stand in two offsets, and nothing has
  /// several spellings.
  public static boolean same(String field, String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    boolean removable = field.equals("spend_cap") || field.equals("end_time");
    if (removable && NOTHING.contains(one)) {
      return NOTHING.contains(other);
    }
    return field.endsWith("_time") && sameMoment(one, other);
  }

  /// Meta's name of the field that a change sets.
  static String field(ObjectChange change) {
    return switch (change) {
      case ObjectChange.Rename _ -> "name";
      case ObjectChange.SetStatus _ -> "status";
      case ObjectChange.SetBudget(Budget.Daily _) -> "daily_budget";
      case ObjectChange.SetBudget(Budget.Lifetime _) -> "lifetime_budget";
      case ObjectChange.SetSpendCap _ -> "spend_cap";
      case ObjectChange.SetBidStrategy _ -> "bid_strategy";
      case ObjectChange.SetBidAmount _ -> "bid_amount";
      case ObjectChange.SetStart _ -> "start_time";
      case ObjectChange.SetEnd _ -> "end_time";
    };
  }

  /// The value that a change sets, in Meta's spelling.
  static String value(ObjectChange change) {
    return switch (change) {
      case ObjectChange.Rename(String name) -> name;
      case ObjectChange.SetStatus(ConfiguredStatus status) -> status.name();
      case ObjectChange.SetBudget(Budget budget) -> Long.toString(budget.amount().minor());
      case ObjectChange.SetSpendCap(Optional<Money> cap) ->
          cap.map(m -> Long.toString(m.minor())).orElse("");
      case ObjectChange.SetBidStrategy(BidStrategy strategy) -> strategy.name();
      case ObjectChange.SetBidAmount(Money amount) -> Long.toString(amount.minor());
      case ObjectChange.SetStart(OffsetDateTime start) -> time(start);
      case ObjectChange.SetEnd(Optional<OffsetDateTime> end) ->
          end.map(WireFields::time).orElse("");
    };
  }

  /// The change that sets the field of a change to an older value; empty when there was none and
  /// the field cannot be emptied.
  static Optional<ObjectChange> back(ObjectChange change, String before, AdCurrency currency) {
    Optional<String> old = Optional.of(before).filter(b -> !b.isEmpty());
    return switch (change) {
      case ObjectChange.Rename _ -> old.map(ObjectChange.Rename::new);
      case ObjectChange.SetStatus _ ->
          old.map(ConfiguredStatus::valueOf).map(ObjectChange.SetStatus::new);
      case ObjectChange.SetBudget(Budget.Daily _) ->
          old.map(b -> new ObjectChange.SetBudget(new Budget.Daily(money(b, currency))));
      case ObjectChange.SetBudget(Budget.Lifetime _) ->
          old.map(b -> new ObjectChange.SetBudget(new Budget.Lifetime(money(b, currency))));
      case ObjectChange.SetSpendCap _ ->
          Optional.of(new ObjectChange.SetSpendCap(old.map(b -> money(b, currency))));
      case ObjectChange.SetBidStrategy _ ->
          old.map(BidStrategy::valueOf).map(ObjectChange.SetBidStrategy::new);
      case ObjectChange.SetBidAmount _ ->
          old.map(b -> new ObjectChange.SetBidAmount(money(b, currency)));
      case ObjectChange.SetStart _ ->
          old.map(b -> new ObjectChange.SetStart(OffsetDateTime.parse(b, TIME)));
      case ObjectChange.SetEnd _ ->
          Optional.of(new ObjectChange.SetEnd(old.map(b -> OffsetDateTime.parse(b, TIME))));
    };
  }

  static String time(OffsetDateTime time) {
    return TIME.format(time);
  }

  private static boolean sameMoment(String one, String other) {
    try {
      return OffsetDateTime.parse(one, TIME).isEqual(OffsetDateTime.parse(other, TIME));
    } catch (DateTimeException _) {
      return false;
    }
  }

  private static Money money(String minor, AdCurrency currency) {
    return new Money(Long.parseLong(minor), currency);
  }
}
