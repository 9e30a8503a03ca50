package metrix.core.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import metrix.model.AudienceField;
import metrix.model.Checked;
import metrix.model.CustomAudience;
import metrix.model.Gender;
import metrix.model.Placements;
import metrix.model.Problem;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Trait;
import metrix.model.TraitGroup;
import metrix.model.TraitKind;
import metrix.rules.PlacementRules;

/// Reads changed cells about the audience of an ad set that is there. Words that name what it has
/// already mean just that; others are looked up.
///
/// @param held the audience that it has
record AudienceCells(Targeting held, Lookups lookups, List<Problem> problems) {
  /// The part of the audience that a column says.
  static Optional<AudienceField> field(Column column) {
    return switch (column) {
      case LOCATIONS -> Optional.of(AudienceField.LOCATIONS);
      case EXCLUDED_LOCATIONS -> Optional.of(AudienceField.EXCLUDED_LOCATIONS);
      case INTERESTS -> Optional.of(AudienceField.INTERESTS);
      case BEHAVIOURS -> Optional.of(AudienceField.BEHAVIOURS);
      case DEMOGRAPHICS -> Optional.of(AudienceField.DEMOGRAPHICS);
      case EXCLUDED_INTERESTS -> Optional.of(AudienceField.EXCLUDED_INTERESTS);
      case AGE_MIN, AGE_MAX -> Optional.of(AudienceField.AGES);
      case GENDERS -> Optional.of(AudienceField.GENDERS);
      case LANGUAGES -> Optional.of(AudienceField.LANGUAGES);
      case CUSTOM_AUDIENCES -> Optional.of(AudienceField.CUSTOM_AUDIENCES);
      case EXCLUDED_CUSTOM_AUDIENCES -> Optional.of(AudienceField.EXCLUDED_CUSTOM_AUDIENCES);
      case ADVANTAGE_AUDIENCE -> Optional.of(AudienceField.ADVANTAGE_AUDIENCE);
      case PLACEMENTS -> Optional.of(AudienceField.PLACEMENTS);
      default -> Optional.empty();
    };
  }

  /// Whether an empty cell takes the value away, or asks for the usual one.
  static boolean removable(Column column) {
    return column != Column.LOCATIONS && column != Column.ADVANTAGE_AUDIENCE;
  }

  /// The field in the problems of the planner: `ageMin`.
  static String path(Column column) {
    StringBuilder path = new StringBuilder();
    for (String word : column.title().split("_", -1)) {
      path.append(
          path.isEmpty()
              ? word
              : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }
    return path.toString();
  }

  /// An audience with what a cell says.
  Targeting read(Targeting into, SheetRow row, Column column) {
    var plain = new PlainCells(row, problems);
    Refinement r = into.refinement();
    return switch (column) {
      case LOCATIONS ->
          into.withPlaces(
              all(row, column, held.places(), HeldWords::place, lookups::places),
              into.excludedPlaces());
      case EXCLUDED_LOCATIONS ->
          into.withPlaces(
              into.places(),
              all(row, column, held.excludedPlaces(), HeldWords::place, lookups::places));
      case INTERESTS ->
          into.withInterests(
              all(row, column, held.interests(), HeldWords::interest, lookups::interests));
      case BEHAVIOURS ->
          into.with(groups(r, traits(row, column, Set.of(TraitKind.BEHAVIORS), "behaviour"), true));
      case DEMOGRAPHICS ->
          into.with(
              groups(r, traits(row, column, TraitKind.DEMOGRAPHICS, "demographic trait"), false));
      case EXCLUDED_INTERESTS ->
          into.with(r.withExcluded(traits(row, column, Set.of(TraitKind.INTERESTS), "interest")));
      case AGE_MIN -> into.withAges(plain.age(column, 18), into.ageMax());
      case AGE_MAX -> into.withAges(into.ageMin(), plain.age(column, 65));
      case GENDERS ->
          into.withGender(
              Gender.valueOf(
                  plain.choice(column, "all", "male", "female").toUpperCase(Locale.ROOT)));
      case LANGUAGES ->
          into.with(
              r.withLanguages(
                  all(
                      row,
                      column,
                      held.refinement().languages(),
                      HeldWords::language,
                      (some, _) -> lookups.people().languages(some))));
      case CUSTOM_AUDIENCES ->
          into.with(
              r.withAudiences(
                  audiences(row, column, held.refinement().audiences()), r.excludedAudiences()));
      case EXCLUDED_CUSTOM_AUDIENCES ->
          into.with(
              r.withAudiences(
                  r.audiences(), audiences(row, column, held.refinement().excludedAudiences())));
      case ADVANTAGE_AUDIENCE ->
          into.withAdvantageAudience(
              plain
                  .choice(column, into.advantageAudience() ? "yes" : "no", "yes", "no")
                  .equals("yes"));
      case PLACEMENTS ->
          into.with(
              take(PlacementRules.read(row.text(column), row.at(column)))
                  .orElse(Placements.automatic()));
      default -> into;
    };
  }

  private List<CustomAudience> audiences(SheetRow row, Column column, List<CustomAudience> known) {
    return all(row, column, known, HeldWords::audience, lookups.people()::audiences);
  }

  private List<Trait> traits(SheetRow row, Column column, Set<TraitKind> kinds, String what) {
    return all(
        row,
        column,
        traits(column, held),
        HeldWords::trait,
        (some, of) -> lookups.people().traits(some, of, kinds, what));
  }

  private static List<Trait> traits(Column column, Targeting of) {
    return field(column).orElseThrow().traits(of);
  }

  /// The groups with those of behaviours, or those of anything else, exchanged.
  private static Refinement groups(Refinement r, List<Trait> traits, boolean behaviours) {
    List<TraitGroup> groups = new ArrayList<>();
    r.groups().stream()
        .filter(
            g -> g.anyOf().stream().allMatch(t -> t.kind() == TraitKind.BEHAVIORS) != behaviours)
        .forEach(groups::add);
    if (!traits.isEmpty()) {
      groups.add(new TraitGroup(traits));
    }
    return r.withGroups(groups);
  }

  private <T> List<T> all(
      SheetRow row,
      Column column,
      List<T> known,
      BiPredicate<T, String> is,
      BiFunction<SheetRow, Column, Checked<List<T>>> lookup) {
    List<T> values = new ArrayList<>();
    for (String item : row.items(column)) {
      known.stream().filter(k -> is.test(k, item)).findFirst().ifPresent(values::add);
    }
    SheetRow rest = HeldWords.without(row, column, known, is);
    if (!rest.text(column).isEmpty()) {
      values.addAll(take(lookup.apply(rest, column)).orElse(List.of()));
    }
    return values;
  }

  private <T> Optional<T> take(Checked<T> checked) {
    problems.addAll(checked.problems());
    return checked.value();
  }
}
