package metrix.core.run;

/// Where a step stands in the journal.
public enum StepState {
  /// Not sent yet, or surely not done: it may be sent.
  PLANNED,
  /// About to be sent. Found after a restart, it means that nobody knows.
  SENDING,
  /// Meta said that it is done.
  CONFIRMED,
  /// Meta refused it; final.
  REJECTED,
  /// Nobody knows whether Meta did it: look before sending again.
  UNKNOWN,
  /// Looked up and found done.
  RECONCILED,
  /// Looked up and surely not done: it may be sent again.
  ABSENT,
  /// Not sent since a step that it needs was refused; final.
  SKIPPED,
  /// Not sent since nobody confirmed the amounts: the object stays paused.
  DECLINED;

  /// Whether Meta has done it.
  public boolean done() {
    return this == CONFIRMED || this == RECONCILED;
  }

  /// Whether it may be sent now.
  public boolean sendable() {
    return this == PLANNED || this == ABSENT;
  }

  /// Whether the outcome is open.
  public boolean unclear() {
    return this == SENDING || this == UNKNOWN;
  }

  /// Whether nothing will change any more without a new decision.
  public boolean settled() {
    return !sendable() && !unclear();
  }
}
