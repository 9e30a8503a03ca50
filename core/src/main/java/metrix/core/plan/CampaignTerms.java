package metrix.core.plan;

/// What a user typed about a campaign beyond the usual.
///
/// @param buyingType Meta's name; empty for AUCTION
/// @param spendCap whole units; empty for none
public record CampaignTerms(String buyingType, String spendCap) {
  private static final CampaignTerms NONE = new CampaignTerms("", "");

  /// Nothing beyond the usual.
  public static CampaignTerms none() {
    return NONE;
  }
}
