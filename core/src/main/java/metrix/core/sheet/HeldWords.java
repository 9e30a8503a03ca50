package metrix.core.sheet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import metrix.model.AudienceField;
import metrix.model.CustomAudience;
import metrix.model.Interest;
import metrix.model.Language;
import metrix.model.Place;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Trait;

/// Tells which words of a cell name something that an audience holds already, so that they need no
/// look-up and cannot be taken for something else of the same name.
final class HeldWords {
  private HeldWords() {}

  /// A row with those words of a cell only that the audience does not hold.
  static SheetRow unknown(SheetRow row, Column column, Targeting held) {
    Refinement r = held.refinement();
    return switch (column) {
      case LOCATIONS -> without(row, column, held.places(), HeldWords::place);
      case EXCLUDED_LOCATIONS -> without(row, column, held.excludedPlaces(), HeldWords::place);
      case INTERESTS -> without(row, column, held.interests(), HeldWords::interest);
      case BEHAVIOURS ->
          without(row, column, AudienceField.BEHAVIOURS.traits(held), HeldWords::trait);
      case DEMOGRAPHICS ->
          without(row, column, AudienceField.DEMOGRAPHICS.traits(held), HeldWords::trait);
      case EXCLUDED_INTERESTS -> without(row, column, r.excluded(), HeldWords::trait);
      case LANGUAGES -> without(row, column, r.languages(), HeldWords::language);
      case CUSTOM_AUDIENCES -> without(row, column, r.audiences(), HeldWords::audience);
      case EXCLUDED_CUSTOM_AUDIENCES ->
          without(row, column, r.excludedAudiences(), HeldWords::audience);
      default -> new SheetRow(row.row(), Map.of(), Set.of());
    };
  }

  static <T> SheetRow without(
      SheetRow row, Column column, List<T> known, BiPredicate<T, String> is) {
    List<String> rest =
        row.items(column).stream()
            .filter(item -> known.stream().noneMatch(k -> is.test(k, item)))
            .toList();
    return new SheetRow(row.row(), Map.of(column, String.join(";", rest)), Set.of(column));
  }

  /// A name alone says nothing about a radius.
  static boolean place(Place place, String item) {
    return place.code().equalsIgnoreCase(item)
        || (place.radius().isEmpty() && Lookups.key(place.name()).equals(Lookups.key(item)));
  }

  static boolean interest(Interest interest, String item) {
    return named(interest.id(), interest.name(), item);
  }

  static boolean trait(Trait trait, String item) {
    return named(trait.id(), trait.name(), item);
  }

  static boolean language(Language language, String item) {
    return named(Integer.toString(language.key()), language.name(), item);
  }

  static boolean audience(CustomAudience audience, String item) {
    return named(audience.id(), audience.name(), item);
  }

  private static boolean named(String id, String name, String item) {
    return id.equals(item) || Lookups.key(name).equals(Lookups.key(item));
  }
}
