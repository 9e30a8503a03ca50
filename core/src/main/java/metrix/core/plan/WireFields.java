package metrix.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import metrix.model.AdCurrency;
import metrix.model.Budget;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectChange;

/// Changes of live objects as Meta's fields and texts, and back: to read a change back after it was
/// sent, and to undo it.
public final class WireFields {
  private WireFields() {}

  /// The fields that changes set, with their values in Meta's spelling.
  public static SequencedMap<String, String> of(List<ObjectChange> changes) {
    SequencedMap<String, String> fields = new LinkedHashMap<>();
    for (ObjectChange change : changes) {
      fields.put(field(change), value(change));
    }
    return fields;
  }

  /// Meta's name of the field that a change sets.
  public static String field(ObjectChange change) {
    return switch (change) {
      case ObjectChange.Rename _ -> "name";
      case ObjectChange.SetStatus _ -> "status";
      case ObjectChange.SetBudget(Budget.Daily _) -> "daily_budget";
      case ObjectChange.SetBudget(Budget.Lifetime _) -> "lifetime_budget";
    };
  }

  /// The value that a change sets, in Meta's spelling.
  public static String value(ObjectChange change) {
    return switch (change) {
      case ObjectChange.Rename(String name) -> name;
      case ObjectChange.SetStatus(ConfiguredStatus status) -> status.name();
      case ObjectChange.SetBudget(Budget budget) -> Long.toString(budget.amount().minor());
    };
  }

  /// The change that sets the field of a change to an older value; empty when there was none.
  static Optional<ObjectChange> back(ObjectChange change, String before, AdCurrency currency) {
    if (before.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (change) {
          case ObjectChange.Rename _ -> new ObjectChange.Rename(before);
          case ObjectChange.SetStatus _ ->
              new ObjectChange.SetStatus(ConfiguredStatus.valueOf(before));
          case ObjectChange.SetBudget(Budget.Daily _) ->
              new ObjectChange.SetBudget(new Budget.Daily(money(before, currency)));
          case ObjectChange.SetBudget(Budget.Lifetime _) ->
              new ObjectChange.SetBudget(new Budget.Lifetime(money(before, currency)));
        });
  }

  private static Money money(String minor, AdCurrency currency) {
    return new Money(Long.parseLong(minor), currency);
  }
}
