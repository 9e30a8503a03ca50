package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.Interest;
import metrix.model.Place;
import metrix.model.Refinement;

/// What a user typed about an ad set.
///
/// @param existingId of an ad set that is there already; then only the id counts
/// @param optimizationGoal Meta's name; empty for the default of the objective
/// @param conversionEvent Meta's name, or `OTHER:` and a name of your own
/// @param bidStrategy Meta's name; empty for the highest volume
/// @param bidAmount whole units; empty for none
/// @param start `YYYY-MM-DD HH:MM` in the account's zone, or ISO 8601 with an offset; empty for now
/// @param end as `start`; empty for no end
/// @param genders `all`, `male`, `female`
/// @param advantageAudience empty when the user has not chosen, which is a problem
public record AdSetForm(
    Optional<String> existingId,
    String name,
    String dailyBudget,
    String lifetimeBudget,
    String optimizationGoal,
    Optional<String> conversionEvent,
    String bidStrategy,
    String bidAmount,
    String start,
    String end,
    List<Place> locations,
    List<Place> excludedLocations,
    List<Interest> interests,
    int ageMin,
    int ageMax,
    String genders,
    Optional<Boolean> advantageAudience,
    String beneficiary,
    String payer,
    PromotionForm promotion,
    DeliveryForm delivery,
    Refinement refinement) {
  public AdSetForm {
    locations = List.copyOf(locations);
    excludedLocations = List.copyOf(excludedLocations);
    interests = List.copyOf(interests);
  }

  /// The same with another name.
  public AdSetForm named(String name) {
    return new AdSetForm(
        existingId,
        name,
        dailyBudget,
        lifetimeBudget,
        optimizationGoal,
        conversionEvent,
        bidStrategy,
        bidAmount,
        start,
        end,
        locations,
        excludedLocations,
        interests,
        ageMin,
        ageMax,
        genders,
        advantageAudience,
        beneficiary,
        payer,
        promotion,
        delivery,
        refinement);
  }
}
