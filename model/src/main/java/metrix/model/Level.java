package metrix.model;

/// The levels of the tree of ads.
public enum Level {
  ACCOUNT("account"),
  CAMPAIGN("campaign"),
  AD_SET("adset"),
  AD("ad");

  private final String wire;

  Level(String wire) {
    this.wire = wire;
  }

  /// The name in Meta's `level` parameter.
  public String wire() {
    return wire;
  }
}
