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

  /// The same audience in other places.
  public Targeting withPlaces(List<Place> in, List<Place> notIn) {
    return new Targeting(
        in, notIn, interests, ageMin, ageMax, gender, advantageAudience, refinement, placements);
  }

  /// The same audience of other ages.
  public Targeting withAges(int from, int to) {
    return new Targeting(
        places,
        excludedPlaces,
        interests,
        from,
        to,
        gender,
        advantageAudience,
        refinement,
        placements);
  }

  /// The same audience of another gender.
  public Targeting withGender(Gender other) {
    return new Targeting(
        places,
        excludedPlaces,
        interests,
        ageMin,
        ageMax,
        other,
        advantageAudience,
        refinement,
        placements);
  }

  /// The same audience with other interests.
  public Targeting withInterests(List<Interest> others) {
    return new Targeting(
        places,
        excludedPlaces,
        others,
        ageMin,
        ageMax,
        gender,
        advantageAudience,
        refinement,
        placements);
  }

  /// The same audience with another choice of whether Meta may look beyond it.
  public Targeting withAdvantageAudience(boolean beyond) {
    return new Targeting(
        places, excludedPlaces, interests, ageMin, ageMax, gender, beyond, refinement, placements);
  }

  /// The same audience, otherwise refined.
  public Targeting with(Refinement other) {
    return new Targeting(
        places,
        excludedPlaces,
        interests,
        ageMin,
        ageMax,
        gender,
        advantageAudience,
        other,
        placements);
  }

  /// The same audience at other placements.
  public Targeting with(Placements others) {
    return new Targeting(
        places,
        excludedPlaces,
        interests,
        ageMin,
        ageMax,
        gender,
        advantageAudience,
        refinement,
        others);
  }
}
