package metrix.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metrix.model.CustomAudience;
import metrix.model.Gender;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Placements;
import metrix.model.Problem;
import metrix.model.Radius;
import metrix.model.Refinement;
import metrix.model.SpecialAdCategory;
import metrix.model.Targeting;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Traits, custom audiences, radii and the numbers of places.
class AudienceRulesTest {
  private static final Place US = Place.country("US", "United States");
  private static final Trait TRAVELLERS = new Trait(TraitKind.BEHAVIORS, "6002", "Travellers");
  private static final Trait PARENTS = new Trait(TraitKind.FAMILY_STATUSES, "6003", "Parents");
  private static final CustomAudience BUYERS = new CustomAudience("23", "Buyers", "CUSTOM");
  private static final CustomAudience ALIKE = new CustomAudience("24", "Alike", "LOOKALIKE");

  @Test
  void takesACustomAudienceInPlaceOfALocation() {
    assertThat(errors(audience(List.of(), refined(List.of(BUYERS), List.of())))).isEmpty();
    assertThat(errors(audience(List.of(), refined(List.of(ALIKE), List.of()))))
        .containsExactly("s.locations");
    assertThat(errors(audience(List.of(), Refinement.none()))).containsExactly("s.locations");
  }

  @Test
  void refusesWhatIsBothChosenAndExcluded() {
    assertThat(errors(audience(List.of(US), refined(List.of(BUYERS), List.of(BUYERS)))))
        .containsExactly("s.excludedCustomAudiences");
    assertThat(errors(audience(List.of(US), traits(List.of(TRAVELLERS), List.of(TRAVELLERS)))))
        .containsExactly("s.excludedInterests");
  }

  @Test
  void countsPlacesOfAKind() {
    List<Place> regions =
        IntStream.range(0, 201)
            .mapToObj(i ->
                new Place(PlaceType.REGION, "r" + i, "R", "", Optional.empty(), Optional.empty()))
            .toList();

    assertThat(Audiences.check(audience(regions, Refinement.none()), "s"))
        .singleElement()
        .matches(p -> p.isError() && p.what().contains("201") && p.what().contains("200"));
    assertThat(errors(audience(regions.subList(0, 200), Refinement.none()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CITY, 16.9, KILOMETER, false",
    "CITY, 17, KILOMETER, true",
    "CITY, 81, KILOMETER, false",
    "CITY, 10, MILE, true",
    "CITY, 9, MILE, false",
    "CITY, 51, MILE, false",
    "POINT, 1, KILOMETER, true",
    "POINT, 0.9, KILOMETER, false",
    "POINT, 0.63, MILE, true",
    "POINT, 0.62, MILE, false",
    "REGION, 25, KILOMETER, false"
  })
  void judgesRadiiByTheKindOfPlace(
      PlaceType type, BigDecimal amount, Radius.Unit unit, boolean sound) {
    Place place = place(type, Optional.of(new Radius(amount, unit)));

    assertThat(errors(audience(List.of(place), Refinement.none())).isEmpty()).isEqualTo(sound);
  }

  @Test
  void wantsARadiusAroundAPoint() {
    assertThat(
            errors(audience(List.of(place(PlaceType.POINT, Optional.empty())), Refinement.none())))
        .containsExactly("s.locations");
  }

  @Test
  void protectsSpecialCategoriesFromTraitsExclusionsAndLookalikes() {
    Refinement refinement =
        new Refinement(
            List.of(new TraitGroup(List.of(TRAVELLERS)), new TraitGroup(List.of(PARENTS))),
            List.of(PARENTS),
            List.of(ALIKE),
            List.of(),
            List.of());

    assertThat(
            SpecialCategories.ofAudience(
                List.of(SpecialAdCategory.EMPLOYMENT), audience(List.of(US), refinement), "s"))
        .allMatch(Problem::isError)
        .extracting(Problem::at)
        .containsExactlyInAnyOrder("s.behaviours", "s.excludedInterests", "s.customAudiences");
  }

  @ParameterizedTest
  @CsvSource({
    "US, 24, KILOMETER, false",
    "US, 25, KILOMETER, true",
    "US, 15, MILE, true",
    "US, 14, MILE, false",
    "DE, 15, KILOMETER, true",
    "DE, 10, MILE, true"
  })
  void wantsAWideRadiusInSpecialCategories(
      String country, int amount, Radius.Unit unit, boolean sound) {
    Place city =
        new Place(
            PlaceType.CITY,
            "1",
            "Town",
            "",
            Optional.of(country),
            Optional.of(new Radius(BigDecimal.valueOf(amount), unit)));

    assertThat(
            SpecialCategories.ofAudience(
                    List.of(SpecialAdCategory.HOUSING),
                    audience(List.of(city), Refinement.none()),
                    "s")
                .isEmpty())
        .isEqualTo(sound);
  }

  @Test
  void warnsWherePlacesWantVerifiedIdentities() {
    List<Place> places = List.of(US, Place.country("AU", "Australia"));

    assertThat(Transparency.regional(places, List.of(), "s")).isEmpty();
    assertThat(
            Transparency.regional(
                places, List.of(SpecialAdCategory.FINANCIAL_PRODUCTS_SERVICES), "s"))
        .singleElement()
        .matches(p -> !p.isError() && p.what().contains("Australia"));
    assertThat(Transparency.regional(List.of(Place.country("SG", "Singapore")), List.of(), "s"))
        .singleElement()
        .matches(p -> p.fix().contains("Meta will decide"));
  }

  private static Place place(PlaceType type, Optional<Radius> radius) {
    return new Place(type, "37.4,-122.1", "Here", "", Optional.empty(), radius);
  }

  private static Refinement refined(List<CustomAudience> in, List<CustomAudience> out) {
    return new Refinement(List.of(), List.of(), in, out, List.of());
  }

  private static Refinement traits(List<Trait> in, List<Trait> out) {
    return new Refinement(List.of(new TraitGroup(in)), out, List.of(), List.of(), List.of());
  }

  private static Targeting audience(List<Place> places, Refinement refinement) {
    return new Targeting(
        places,
        List.of(),
        List.of(),
        18,
        65,
        Gender.ALL,
        false,
        refinement,
        Placements.automatic());
  }

  private static List<String> errors(Targeting targeting) {
    return Audiences.check(targeting, "s").stream()
        .filter(Problem::isError)
        .map(Problem::at)
        .toList();
  }
}
