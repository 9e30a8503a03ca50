package metrix.model;

import java.time.OffsetDateTime;
import java.util.Optional;

/// One field of a live object set to a new, absolute value. Repeating it does no harm.
public sealed interface ObjectChange {
  /// A new name.
  record Rename(String name) implements ObjectChange {}

  /// On, off, archived or deleted.
  record SetStatus(ConfiguredStatus status) implements ObjectChange {}

  /// A new budget of the same kind as the old one.
  record SetBudget(Budget budget) implements ObjectChange {}

  /// What a campaign may spend in its whole life; empty takes the cap away.
  record SetSpendCap(Optional<Money> cap) implements ObjectChange {}

  /// How the object that holds the budget bids.
  record SetBidStrategy(BidStrategy strategy) implements ObjectChange {}

  /// The bid cap or the cost goal of an ad set.
  record SetBidAmount(Money amount) implements ObjectChange {}

  /// When an ad set starts that has not started yet.
  record SetStart(OffsetDateTime start) implements ObjectChange {}

  /// When an ad set ends; empty for never.
  record SetEnd(Optional<OffsetDateTime> end) implements ObjectChange {}
}
