package metrix.core.run;

/// What a person agreed to.
public sealed interface Confirmation {
  /// The hash of the plan that the person has seen.
  String hash();

  /// Yes, to a plan without amounts to confirm.
  record Yes(String hash) implements Confirmation {}

  /// Yes, and the amount as typed, to a plan that switches on.
  record Amount(String hash, String typed) implements Confirmation {}

  /// Yes to everything but switching on: what is made stays paused.
  record CreationOnly(String hash) implements Confirmation {}
}
