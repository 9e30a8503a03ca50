package metrix.core.plan;

import metrix.model.BidStrategy;
import metrix.model.ConfiguredStatus;

/// One thing that a user wants to be different about an object. Amounts and times are as typed:
/// whole units, and the ad account's time.
public sealed interface Wish {
  record Name(String typed) implements Wish {}

  record Status(ConfiguredStatus status) implements Wish {}

  /// A daily budget, of an object that has one.
  record DailyBudget(String typed) implements Wish {}

  /// A lifetime budget, of an object that has one.
  record LifetimeBudget(String typed) implements Wish {}

  /// What a campaign may spend in its whole life; empty text takes the cap away.
  record SpendCap(String typed) implements Wish {}

  /// How the object that holds the budget bids.
  record Strategy(BidStrategy strategy) implements Wish {}

  /// The bid cap or the cost goal of an ad set.
  record BidAmount(String typed) implements Wish {}

  /// When an ad set starts.
  record Start(String typed) implements Wish {}

  /// When an ad set ends; empty text for never.
  record End(String typed) implements Wish {}

  /// A field that Meta lets nobody change once the object is there, by its name in the form:
  /// `campaign.objective`.
  record Fixed(String field) implements Wish {}
}
