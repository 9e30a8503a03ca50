package metrix.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import metrix.model.CustomAudience;
import metrix.model.Gender;
import metrix.model.Problem;
import metrix.model.Targeting;
import metrix.model.Trait;
import metrix.model.TraitKind;

/// The rules for traits, custom audiences and languages. Source: Meta, basic targeting page, copy
/// of 2026-09-12.
final class Refinements {
  private static final int MINOR = 18;

  private Refinements() {}

  /// Judges an audience beyond its places and ages.
  ///
  /// @param path of the ad set's fields
  static List<Problem> check(Targeting targeting, String path) {
    List<Problem> problems = new ArrayList<>();
    bothInAndOut(targeting, path, problems);
    Set<String> wanted = new HashSet<>();
    targeting.interests().forEach(i -> wanted.add(TraitKind.INTERESTS + i.id()));
    targeting
        .refinement()
        .groups()
        .forEach(g -> g.anyOf().forEach(t -> wanted.add(t.kind() + t.id())));
    for (Trait trait : targeting.refinement().excluded()) {
      if (wanted.contains(trait.kind() + trait.id())) {
        problems.add(
            Problem.error(
                path + ".excludedInterests",
                "%s is both chosen and excluded.".formatted(trait.name()),
                "Take it out of one of the lists."));
      }
    }
    if (targeting.ageMax() < MINOR && narrowed(targeting)) {
      problems.add(
          Problem.warning(
              path + ".ageMax",
              "People under 18 can be chosen by age and place only, as far as is known.",
              "Go on: Meta will decide. Or take genders, interests and traits out."));
    }
    return problems;
  }

  private static boolean narrowed(Targeting targeting) {
    return targeting.gender() != Gender.ALL
        || !targeting.interests().isEmpty()
        || !targeting.refinement().groups().isEmpty();
  }

  private static void bothInAndOut(Targeting targeting, String path, List<Problem> problems) {
    List<String> in = targeting.refinement().audiences().stream().map(CustomAudience::id).toList();
    for (CustomAudience out : targeting.refinement().excludedAudiences()) {
      if (in.contains(out.id())) {
        problems.add(
            Problem.error(
                path + ".excludedCustomAudiences",
                "The audience “%s” is both chosen and excluded.".formatted(out.name()),
                "Take it out of one of the lists."));
      }
    }
  }
}
