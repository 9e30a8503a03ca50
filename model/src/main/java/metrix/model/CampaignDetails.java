package metrix.model;

import java.util.List;
import java.util.Optional;

/// What a campaign at Meta says beyond what a table shows.
///
/// @param adSetBudgetSharing whether ad sets may lend each other up to 20 % of their budgets
public record CampaignDetails(
    Optional<String> buyingType,
    List<String> specialAdCategoryCountries,
    Optional<Boolean> adSetBudgetSharing) {
  private static final CampaignDetails NONE =
      new CampaignDetails(Optional.empty(), List.of(), Optional.empty());

  public CampaignDetails {
    specialAdCategoryCountries = List.copyOf(specialAdCategoryCountries);
  }

  /// Nothing is known.
  public static CampaignDetails none() {
    return NONE;
  }
}
