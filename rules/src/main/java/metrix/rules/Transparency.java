package metrix.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.AdAccount;
import metrix.model.Place;
import metrix.model.Problem;

/// Who must be named for ads in the EU: who benefits and who pays. Source: Meta, ad set page (DSA),
/// copy of 2026-09-12.
public final class Transparency {
  private static final int LONGEST = 512;

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
    tooLong(beneficiary, path + ".beneficiary", problems);
    tooLong(payer, path + ".payer", problems);
    return problems;
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
