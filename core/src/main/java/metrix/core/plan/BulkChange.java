package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativePart;

/// One change for many objects, as a user says it.
public sealed interface BulkChange {
  /// Budgets up or down by a percentage.
  ///
  /// @param percent such as 15 or -10
  /// @param atMost whole units; empty for no cap
  /// @param atLeast whole units; empty for no floor
  record BudgetBy(int percent, Optional<String> atMost, Optional<String> atLeast)
      implements BulkChange {}

  /// The same budget for all.
  record BudgetTo(String amount) implements BulkChange {}

  /// Another text in the names.
  ///
  /// @param pattern whether `find` is a regular expression, whose groups `$1` names in `replace`
  record Rename(String find, String replace, boolean pattern) implements BulkChange {}

  /// Another text in what ads say, addresses among it. Each ad that changes gets a new creative.
  ///
  /// @param in the parts in which it is looked for; none for all texts and addresses
  /// @param pattern as of [Rename]
  record Reword(String find, String replace, boolean pattern, List<CreativePart> in)
      implements BulkChange {
    public Reword {
      in = List.copyOf(in);
    }
  }

  record Status(ConfiguredStatus status) implements BulkChange {}

  /// Bid caps and cost goals up or down by a percentage, as [BudgetBy].
  record BidBy(int percent, Optional<String> atMost, Optional<String> atLeast)
      implements BulkChange {}

  /// The same spend cap for campaigns; empty text takes it away.
  record SpendCapTo(String typed) implements BulkChange {}

  /// Starts to come and ends of ad sets, later or, with a number below zero, earlier.
  record Shift(int hours) implements BulkChange {}

  /// Another end of ad sets; empty text for never.
  record End(String typed) implements BulkChange {}
}
