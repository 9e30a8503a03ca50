package metrix.core.session;

/// What a connection talks to.
public enum Mode {
  /// The built-in simulator.
  DEMO,
  /// Meta, or the look-alike at the address that the program was started with.
  LIVE
}
