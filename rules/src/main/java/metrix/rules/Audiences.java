package metrix.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.model.CustomAudience;
import metrix.model.Gender;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;
import metrix.model.Targeting;

/// The rules for whom an ad set reaches. Source: Meta, targeting and basic targeting pages, copies
/// of 2026-09-12.
public final class Audiences {
  private static final int YOUNGEST = 13;
  private static final int OLDEST = 65;
  private static final int ADULT = 18;

  private Audiences() {}

  /// Judges an audience.
  ///
  /// @param path of the ad set's fields
  public static List<Problem> check(Targeting targeting, String path) {
    List<Problem> problems = new ArrayList<>();
    ages(targeting, path, problems);
    places(targeting, path, problems);
    problems.addAll(TargetingLimits.check(targeting.places(), path + ".locations"));
    problems.addAll(TargetingLimits.check(targeting.excludedPlaces(), path + ".excludedLocations"));
    problems.addAll(Refinements.check(targeting, path));
    return problems;
  }

  /// What to say when the advantage-audience choice was not made.
  public static Problem notChosen(String path) {
    return Problem.error(
        path + ".advantageAudience",
        "It is not said whether Meta may look beyond this audience (Advantage+ audience).",
        "Choose yes or no; Meta refuses an ad set without the choice, and there is no safe default.");
  }

  private static void ages(Targeting targeting, String path, List<Problem> problems) {
    int min = targeting.ageMin();
    int max = targeting.ageMax();
    if (min < YOUNGEST || min > OLDEST) {
      problems.add(
          Problem.error(
              path + ".ageMin", min + " is not an age from 13 to 65.", "Write 18, for instance."));
    }
    if (max < YOUNGEST || max > OLDEST) {
      problems.add(
          Problem.error(
              path + ".ageMax",
              max + " is not an age from 13 to 65.",
              "Write 65 for 65 and older."));
    } else if (max < min) {
      problems.add(
          Problem.error(
              path + ".ageMax",
              "The oldest age, %d, is below the youngest, %d.".formatted(max, min),
              "Write %d or more.".formatted(min)));
    }
    Optional<Place> adultsOnly =
        targeting.places().stream().filter(DsaPlaces::adultsOnly).findFirst();
    if (min >= YOUNGEST && min < ADULT && adultsOnly.isPresent()) {
      problems.add(
          Problem.error(
              path + ".ageMin",
              "In %s nobody under 18 may be targeted.".formatted(adultsOnly.get().name()),
              "Write 18 or more."));
    }
    boolean narrowed = min != ADULT || max != OLDEST || targeting.gender() != Gender.ALL;
    if (targeting.advantageAudience() && narrowed) {
      problems.add(
          Problem.warning(
              path + ".advantageAudience",
              "With Advantage+ audience, ages and genders are only suggestions to Meta.",
              "Switch it off if they must hold."));
    }
  }

  /// Custom audiences stand in for a location; those of people who resemble others do not.
  private static boolean knowsWhom(Targeting targeting) {
    List<CustomAudience> audiences = targeting.refinement().audiences();
    return !audiences.isEmpty() && audiences.stream().noneMatch(CustomAudience::isLookalike);
  }

  private static void places(Targeting targeting, String path, List<Problem> problems) {
    String at = path + ".locations";
    if (targeting.places().isEmpty() && !knowsWhom(targeting)) {
      problems.add(
          Problem.error(
              at, "No location is chosen.", "Choose at least one country, region or city."));
    }
    Set<String> countries = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Place place : targeting.places()) {
      if (place.type() == PlaceType.COUNTRY) {
        countries.add(place.key());
      }
      if (!seen.add(place.type() + ":" + place.key())) {
        problems.add(
            Problem.error(at, "%s is chosen twice.".formatted(place.name()), "Take one out."));
      }
      Radii.check(place, at).ifPresent(problems::add);
    }
    for (Place place : targeting.places()) {
      if (place.type() != PlaceType.COUNTRY
          && place.countryCode().filter(countries::contains).isPresent()) {
        problems.add(
            Problem.warning(
                at,
                "%s lies in a country that is chosen as a whole.".formatted(place.name()),
                "Take one of the two out: Meta refuses or merges overlaps."));
      }
    }
    for (Place place : targeting.excludedPlaces()) {
      if (seen.contains(place.type() + ":" + place.key())) {
        problems.add(
            Problem.error(
                path + ".excludedLocations",
                "%s is both chosen and excluded.".formatted(place.name()),
                "Take it out of one of the lists."));
      }
    }
  }
}
