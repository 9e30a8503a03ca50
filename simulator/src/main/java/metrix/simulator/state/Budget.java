package metrix.simulator.state;

/// A budget from a moment on.
///
/// @param since epoch second
/// @param amount in minor units, a day or for the whole life; 0 for none
/// @param until for a lifetime budget the epoch second of its end, [#OPEN] when that is not known;
///   0 for a daily one
public record Budget(long since, long amount, long until) {
  public static final long OPEN = Long.MAX_VALUE;

  public static Budget daily(long since, long amount) {
    return new Budget(since, amount, 0);
  }

  public boolean lifetime() {
    return until > 0;
  }

  boolean same(Budget other) {
    return amount == other.amount && until == other.until;
  }
}
