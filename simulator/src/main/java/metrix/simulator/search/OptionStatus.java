package metrix.simulator.search;

/// Whether an option can be targeted. Source: Meta, "Targeting search" page, section on the status
/// of targeting options.
public enum OptionStatus {
  NORMAL,
  /// Gone: ads are not shown by it any more.
  NON_DELIVERABLE,
  /// Still shown by, but neither for new ad sets nor for changed ones.
  DEPRECATING,
  /// Cannot be used to leave people out.
  NON_DELIVERABLE_IN_EXCLUSION;

  public String wire() {
    return name().replace('_', '-');
  }

  /// Whether an ad set may name the option today.
  public boolean offered(boolean excluding) {
    return this == NORMAL || (this == NON_DELIVERABLE_IN_EXCLUSION && !excluding);
  }

  static OptionStatus ofWire(String word) {
    return valueOf(word.replace('-', '_'));
  }
}
