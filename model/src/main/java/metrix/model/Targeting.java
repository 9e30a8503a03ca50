package metrix.model;

import java.util.List;

/// Whom an ad set may reach.
///
/// @param ageMin years, 13 to 65
/// @param ageMax years, up to 65, where 65 means 65 and older
/// @param advantageAudience whether Meta may look beyond ages, genders and interests. Always said:
///   Meta refuses an ad set without it
public record Targeting(
    List<Place> places,
    List<Place> excludedPlaces,
    List<Interest> interests,
    int ageMin,
    int ageMax,
    Gender gender,
    boolean advantageAudience,
    Refinement refinement,
    Placements placements) {
  public Targeting {
    places = List.copyOf(places);
    excludedPlaces = List.copyOf(excludedPlaces);
    interests = List.copyOf(interests);
  }
}
