package metrix.model;

/// One field of a live object set to a new, absolute value. Repeating it does no harm.
public sealed interface ObjectChange {
  /// A new name.
  record Rename(String name) implements ObjectChange {}

  /// On, off, archived or deleted.
  record SetStatus(ConfiguredStatus status) implements ObjectChange {}

  /// A new budget of the same kind as the old one.
  record SetBudget(Budget budget) implements ObjectChange {}
}
