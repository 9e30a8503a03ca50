package metrix.core.plan;

import java.util.List;
import java.util.Optional;

/// What a user typed about a campaign.
///
/// @param existingId of a campaign that is there already; then only the id counts
/// @param objective Meta's name or the plain word
/// @param budgetLevel `adset` or `campaign`
/// @param dailyBudget whole units, `20.00`; only with a campaign budget
/// @param lifetimeBudget instead of the daily one
/// @param adSetBudgetSharing whether ad sets may lend each other up to 20 %; only without a
///   campaign budget
public record CampaignForm(
    Optional<String> existingId,
    String name,
    String objective,
    List<String> specialAdCategories,
    List<String> specialAdCategoryCountries,
    String budgetLevel,
    String dailyBudget,
    String lifetimeBudget,
    boolean adSetBudgetSharing,
    CampaignTerms terms) {
  public CampaignForm {
    specialAdCategories = List.copyOf(specialAdCategories);
    specialAdCategoryCountries = List.copyOf(specialAdCategoryCountries);
  }

  /// The same with another name.
  public CampaignForm named(String name) {
    return new CampaignForm(
        existingId,
        name,
        objective,
        specialAdCategories,
        specialAdCategoryCountries,
        budgetLevel,
        dailyBudget,
        lifetimeBudget,
        adSetBudgetSharing,
        terms);
  }
}
