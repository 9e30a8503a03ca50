package metrix.model;

/// What an object may spend.
public sealed interface Budget {
  Money amount();

  /// On average each day. Meta may spend up to 75 % more on one day, never more than seven times
  /// the amount in a week from Sunday to Saturday. Source: Meta, v24 changelog.
  record Daily(Money amount) implements Budget {}

  /// In the whole life of the object, which then needs an end.
  record Lifetime(Money amount) implements Budget {}
}
