package metrix.marketing.resilience;

/// Who waits for a call.
public enum Urgency {
  /// A person, or a run that a person started.
  USER,
  /// Nobody: a refresh that lets others go first.
  BACKGROUND,
  /// All calls of an account, which it tries the way for.
  PROBE
}
