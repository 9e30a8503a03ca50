package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.AdAccount;
import metrix.model.Gender;
import metrix.model.Placements;
import metrix.model.SpecialAdCategory;
import metrix.model.Targeting;
import metrix.rules.Audiences;
import metrix.rules.PlacementRules;
import metrix.rules.SpecialCategories;
import metrix.rules.Transparency;

/// Reads whom an ad set shall reach, and where.
record AudienceReader(AdSetForm form, AdAccount account, RowProblems problems) {
  private static final String PATH = "adSet";

  /// The audience, as far as it could be read.
  ///
  /// @param categories special ones of the campaign
  Targeting read(List<SpecialAdCategory> categories) {
    Optional<Gender> gender =
        form.genders().isBlank()
            ? Optional.of(Gender.ALL)
            : problems.choice(form.genders(), Gender.class, PATH + ".genders", "gender choice");
    if (form.advantageAudience().isEmpty()) {
      problems.add(Audiences.notChosen(PATH));
    }
    Optional<Placements> placements =
        problems.take(PlacementRules.read(form.delivery().placements(), PATH + ".placements"));
    Targeting targeting =
        new Targeting(
            form.locations(),
            form.excludedLocations(),
            form.interests(),
            form.ageMin(),
            form.ageMax(),
            gender.orElse(Gender.ALL),
            form.advantageAudience().orElse(false),
            form.refinement(),
            placements.orElse(Placements.automatic()));
    problems.addAll(Audiences.check(targeting, PATH));
    problems.addAll(SpecialCategories.ofAudience(categories, targeting, PATH));
    problems.addAll(
        Transparency.check(form.locations(), form.beneficiary(), form.payer(), account, PATH));
    problems.addAll(Transparency.regional(form.locations(), categories, PATH));
    return targeting;
  }
}
