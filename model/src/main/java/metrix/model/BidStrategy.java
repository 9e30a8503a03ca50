package metrix.model;

/// How Meta bids. Always sent: the documented default and the observed one differ. Source: Meta,
/// bid strategy page, copy of 2026-09-12.
public enum BidStrategy {
  LOWEST_COST_WITHOUT_CAP("Highest volume", false),
  LOWEST_COST_WITH_BID_CAP("Bid cap", true),
  COST_CAP("Cost per result goal", true),
  LOWEST_COST_WITH_MIN_ROAS("Minimum return on ad spend", false);

  private final String label;
  private final boolean needsBidAmount;

  BidStrategy(String label, boolean needsBidAmount) {
    this.label = label;
    this.needsBidAmount = needsBidAmount;
  }

  public String label() {
    return label;
  }

  /// Whether the ad set must say the least return on the spend.
  public boolean needsRoasFloor() {
    return this == LOWEST_COST_WITH_MIN_ROAS;
  }

  /// Whether the ad set must say an amount.
  public boolean needsBidAmount() {
    return needsBidAmount;
  }
}
