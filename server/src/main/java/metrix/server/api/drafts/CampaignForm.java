package metrix.server.api.drafts;

import java.util.List;
import java.util.Optional;

/// The campaign of a form, as typed.
///
/// @param existingId an existing campaign to put the ad set into
public record CampaignForm(
    Optional<String> existingId,
    String name,
    String objective,
    List<String> specialAdCategories,
    List<String> specialAdCategoryCountries,
    BudgetLevel budgetLevel,
    String dailyBudget,
    boolean adSetBudgetSharing) {
  public CampaignForm {
    specialAdCategories = List.copyOf(specialAdCategories);
    specialAdCategoryCountries = List.copyOf(specialAdCategoryCountries);
  }
}
