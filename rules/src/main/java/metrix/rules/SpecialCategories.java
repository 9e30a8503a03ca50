package metrix.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import metrix.model.CustomAudience;
import metrix.model.Gender;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.SpecialAdCategory;
import metrix.model.Targeting;
import metrix.model.TraitKind;

/// The limits that special ad categories put on a campaign and its audiences. Source: Meta, special
/// ad categories page, copy of 2026-09-12.
public final class SpecialCategories {
  private static final Set<SpecialAdCategory> PROTECTED =
      EnumSet.of(
          SpecialAdCategory.HOUSING,
          SpecialAdCategory.EMPLOYMENT,
          SpecialAdCategory.FINANCIAL_PRODUCTS_SERVICES);

  private SpecialCategories() {}

  /// Judges what a campaign says.
  ///
  /// @param path of the campaign's fields
  public static List<Problem> ofCampaign(
      List<SpecialAdCategory> categories, List<String> countries, String path) {
    List<Problem> problems = new ArrayList<>();
    String at = path + ".specialAdCategoryCountries";
    if (!categories.isEmpty() && countries.isEmpty()) {
      problems.add(
          Problem.error(
              at,
              "A special ad category needs the countries whose rules apply.",
              "Name the countries where the ads are shown, such as US."));
    }
    if (categories.isEmpty() && !countries.isEmpty()) {
      problems.add(
          Problem.error(
              at,
              "Countries are named, but no special ad category.",
              "Choose the category, or take the countries out."));
    }
    if (categories.contains(SpecialAdCategory.ISSUES_ELECTIONS_POLITICS)) {
      problems.add(political(countries, path));
    }
    if (categories.contains(SpecialAdCategory.ONLINE_GAMBLING_AND_GAMING)) {
      problems.add(
          Problem.warning(
              path + ".specialAdCategories",
              "Ads for gambling need Meta's written permission for each country.",
              "Go on if your account has it; otherwise Meta rejects the ads."));
    }
    return problems;
  }

  /// Judges an audience under the categories of its campaign.
  ///
  /// @param path of the ad set's fields
  public static List<Problem> ofAudience(
      List<SpecialAdCategory> categories, Targeting targeting, String path) {
    List<Problem> problems = new ArrayList<>();
    if (categories.stream().noneMatch(PROTECTED::contains)) {
      return problems;
    }
    String reason = "Ads for housing, employment or financial products ";
    if (targeting.ageMin() != 18 || targeting.ageMax() != 65) {
      problems.add(
          Problem.error(
              path + (targeting.ageMin() != 18 ? ".ageMin" : ".ageMax"),
              reason + "must reach all ages from 18 to 65 and older.",
              "Set the ages to 18 and 65."));
    }
    if (targeting.gender() != Gender.ALL) {
      problems.add(
          Problem.error(
              path + ".genders", reason + "must reach all genders.", "Choose all genders."));
    }
    if (!targeting.excludedPlaces().isEmpty()) {
      problems.add(
          Problem.error(
              path + ".excludedLocations", reason + "may not exclude places.", "Empty the list."));
    }
    refined(targeting, reason, path, problems);
    for (Place place : targeting.places()) {
      if (place.type() == PlaceType.ZIP) {
        problems.add(
            Problem.error(
                path + ".locations",
                reason + "may not aim at postal codes (%s).".formatted(place.name()),
                "Choose its city with a radius."));
      }
      narrow(place, reason, path + ".locations").ifPresent(problems::add);
    }
    return problems;
  }

  /// A radius is at least 25 km or 15 miles, in the EU 15 km. That a city without one is widened by
  /// Meta is not verified.
  private static Optional<Problem> narrow(Place place, String reason, String at) {
    if (place.type() != PlaceType.CITY && place.type() != PlaceType.POINT) {
      return Optional.empty();
    }
    if (place.radius().isEmpty()) {
      return Optional.of(
          Problem.warning(
              at,
              reason + "may reach further around %s than its bounds.".formatted(place.name()),
              "Give it a radius of 25 km or more, so that you decide how far."));
    }
    boolean europe = place.countryCode().filter(DsaPlaces::inEu).isPresent();
    Radius least = europe ? Radius.kilometres(15) : far(place.radius().get().unit());
    return place.radius().get().inKilometres().compareTo(least.inKilometres()) >= 0
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                at,
                reason + "need %s around a place (%s).".formatted(least, place.name()),
                "Give it a radius of %s or more.".formatted(least)));
  }

  /// That only some interests are left is for Meta to judge, which keeps the list.
  private static void refined(
      Targeting targeting, String reason, String path, List<Problem> problems) {
    Refinement refinement = targeting.refinement();
    if (!targeting.interests().isEmpty()) {
      problems.add(
          Problem.warning(
              path + ".interests",
              reason + "may aim at some interests only.",
              "Go on: Meta will decide which it takes."));
    }
    refinement.groups().stream()
        .flatMap(g -> g.anyOf().stream())
        .filter(t -> t.kind() != TraitKind.INTERESTS)
        .findFirst()
        .ifPresent(t ->
            problems.add(
                Problem.error(
                    path + (t.kind() == TraitKind.BEHAVIORS ? ".behaviours" : ".demographics"),
                    reason + "may not aim at behaviours and demographics (%s).".formatted(t.name()),
                    "Empty the list.")));
    if (!refinement.excluded().isEmpty()) {
      problems.add(
          Problem.error(
              path + ".excludedInterests", reason + "may not exclude people.", "Empty the list."));
    }
    refinement.audiences().stream()
        .filter(CustomAudience::isLookalike)
        .findFirst()
        .ifPresent(a ->
            problems.add(
                Problem.error(
                    path + ".customAudiences",
                    reason + "may not use lookalike audiences (%s).".formatted(a.name()),
                    "Choose another audience.")));
  }

  private static Radius far(Radius.Unit unit) {
    return switch (unit) {
      case KILOMETER -> Radius.kilometres(25);
      case MILE -> Radius.miles(15);
    };
  }

  private static Problem political(List<String> countries, String path) {
    return countries.stream().anyMatch(c -> DsaPlaces.inEu(c.toUpperCase(Locale.ROOT)))
        ? Problem.error(
            path + ".specialAdCategories",
            "Meta shows no ads about social issues, elections or politics in the EU.",
            "Take the category or the EU countries out.")
        : Problem.warning(
            path + ".specialAdCategories",
            "Ads about social issues, elections or politics need Meta's authorization of you in"
                + " each country, and a disclaimer of the Page.",
            "Go on if you have both; otherwise Meta rejects the ads. Make ads with digitally"
                + " created or altered media in Ads Manager: that is not said here.");
  }
}
