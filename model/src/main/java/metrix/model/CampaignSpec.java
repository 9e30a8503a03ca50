package metrix.model;

import java.util.List;
import java.util.Optional;

/// A campaign to be made. It is always made PAUSED.
///
/// @param budget the campaign budget; empty when the ad sets have budgets of their own
/// @param bidStrategy goes with a campaign budget; otherwise the ad sets say it
/// @param adSetBudgetSharing whether up to 20 % of an ad set's budget may move to another; only
///   without a campaign budget, and Meta then insists on an answer
/// @param spendCap what the campaign may spend in its whole life, whatever its budgets say
public record CampaignSpec(
    String name,
    Objective objective,
    List<SpecialAdCategory> specialAdCategories,
    List<String> specialAdCategoryCountries,
    Optional<Budget> budget,
    BidStrategy bidStrategy,
    boolean adSetBudgetSharing,
    Optional<Money> spendCap) {
  public CampaignSpec {
    specialAdCategories = List.copyOf(specialAdCategories);
    specialAdCategoryCountries = List.copyOf(specialAdCategoryCountries);
  }
}
