package metrix.server.api.drafts;

import java.util.List;
import java.util.Optional;
import metrix.server.api.audience.InterestJson;
import metrix.server.api.audience.PlaceJson;

/// The ad set of a form, as typed.
///
/// @param start `YYYY-MM-DD HH:MM` in the account's time zone; empty for now
/// @param advantageAudience absent while not chosen, which is a problem
public record AdSetForm(
    Optional<String> existingId,
    String name,
    String dailyBudget,
    String optimizationGoal,
    Optional<String> conversionEvent,
    String bidStrategy,
    String bidAmount,
    String start,
    String end,
    List<PlaceJson> locations,
    List<PlaceJson> excludedLocations,
    List<InterestJson> interests,
    int ageMin,
    int ageMax,
    Genders genders,
    Optional<Boolean> advantageAudience,
    String beneficiary,
    String payer) {
  public AdSetForm {
    locations = List.copyOf(locations);
    excludedLocations = List.copyOf(excludedLocations);
    interests = List.copyOf(interests);
  }
}
