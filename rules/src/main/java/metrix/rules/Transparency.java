package metrix.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.model.AdAccount;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;
import metrix.model.SpecialAdCategory;

/// Who must be named for ads in the EU: who benefits and who pays. Source: Meta, ad set page (DSA),
/// copy of 2026-09-12.
public final class Transparency {
  private static final int LONGEST = 512;

  /// Taiwan, Singapore, Thailand and Brazil.
  private static final Set<String> FOR_ALL_ADS = Set.of("TW", "SG", "TH", "BR");

  /// Australia and India as well, for financial products.
  private static final Set<String> FOR_FINANCE = Set.of("AU", "IN");

  private Transparency() {}

  /// Judges both names.
  ///
  /// @param path of the ad set's fields
  public static List<Problem> check(
      List<Place> places, String beneficiary, String payer, AdAccount account, String path) {
    List<Problem> problems = new ArrayList<>();
    Optional<Place> place = places.stream().filter(DsaPlaces::applies).findFirst();
    if (place.isPresent()) {
      named(
          beneficiary,
          account.defaultBeneficiary(),
          place.get(),
          "benefits from",
          path + ".beneficiary",
          problems);
      named(payer, account.defaultPayer(), place.get(), "pays for", path + ".payer", problems);
    }
    if (place.isEmpty() && !bothNamed(beneficiary, payer, account)) {
      places.stream()
          .filter(p -> p.type() == PlaceType.POINT)
          .findFirst()
          .ifPresent(point ->
              problems.add(
                  Problem.warning(
                      path + ".beneficiary",
                      "If the point %s lies in the EU, European law wants to know who benefits from the ads and who pays."
                          .formatted(point.name()),
                      "Write both names, or go on if it lies elsewhere.")));
    }
    tooLong(beneficiary, path + ".beneficiary", problems);
    tooLong(payer, path + ".payer", problems);
    return problems;
  }

  /// Warns of places whose own rules want verified identities of both, which Metrix does not send.
  /// Source: Meta, ad set page, copy of 2026-09-12; missing ones are refused (3858634, 3858636).
  ///
  /// @param path of the ad set's fields
  public static List<Problem> regional(
      List<Place> places, List<SpecialAdCategory> categories, String path) {
    boolean financial = categories.contains(SpecialAdCategory.FINANCIAL_PRODUCTS_SERVICES);
    return places.stream()
        .filter(p -> {
          String country = DsaPlaces.country(p);
          return FOR_ALL_ADS.contains(country) || (financial && FOR_FINANCE.contains(country));
        })
        .map(p ->
            Problem.warning(
                path + ".beneficiary",
                "Ads shown in %s may need a beneficiary and a payer whose identities Meta has verified."
                    .formatted(p.name()),
                "Go on: Meta will decide. If it refuses, make this ad set in Ads Manager."))
        .limit(1)
        .toList();
  }

  private static boolean bothNamed(String beneficiary, String payer, AdAccount account) {
    return (!beneficiary.isBlank() || account.defaultBeneficiary().isPresent())
        && (!payer.isBlank() || account.defaultPayer().isPresent());
  }

  private static void named(
      String typed,
      Optional<String> fallback,
      Place place,
      String role,
      String at,
      List<Problem> problems) {
    if (typed.isBlank() && fallback.filter(f -> !f.isBlank()).isEmpty()) {
      problems.add(
          Problem.error(
              at,
              "For ads shown in %s, European law wants to know who %s them."
                  .formatted(place.name(), role),
              "Write the name of the person or company."));
    }
  }

  private static void tooLong(String typed, String at, List<Problem> problems) {
    if (typed.strip().length() > LONGEST) {
      problems.add(
          Problem.error(
              at, "The name is longer than %d characters.".formatted(LONGEST), "Shorten it."));
    }
  }
}
