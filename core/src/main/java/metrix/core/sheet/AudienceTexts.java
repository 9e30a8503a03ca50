package metrix.core.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.model.AudienceField;
import metrix.model.LiveTargeting;
import metrix.model.ObjectId;
import metrix.model.Place;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.model.Trait;

/// The cells of the audience of an ad set that is there. A part of which Meta says more than a
/// sheet can say has none.
final class AudienceTexts {
  private final LiveTargeting live;
  private final Map<Column, String> cells = new EnumMap<>(Column.class);

  private AudienceTexts(LiveTargeting live) {
    this.live = live;
  }

  static Map<Column, String> of(LiveTargeting live) {
    var texts = new AudienceTexts(live);
    texts.write();
    return texts.cells;
  }

  private void write() {
    Targeting t = live.known();
    Refinement r = t.refinement();
    put(Column.LOCATIONS, AudienceField.LOCATIONS, places(t.places()));
    put(Column.EXCLUDED_LOCATIONS, AudienceField.EXCLUDED_LOCATIONS, places(t.excludedPlaces()));
    put(
        Column.INTERESTS,
        AudienceField.INTERESTS,
        named(t.interests().stream().map(i -> new Named(i.id(), i.name()))));
    for (Column column :
        List.of(Column.BEHAVIOURS, Column.DEMOGRAPHICS, Column.EXCLUDED_INTERESTS)) {
      AudienceField field = AudienceCells.field(column).orElseThrow();
      put(column, field, named(field.traits(t).stream().map(Named::of)));
    }
    put(Column.AGE_MIN, AudienceField.AGES, Integer.toString(t.ageMin()));
    put(Column.AGE_MAX, AudienceField.AGES, Integer.toString(t.ageMax()));
    put(Column.GENDERS, AudienceField.GENDERS, t.gender().name().toLowerCase(Locale.ROOT));
    put(
        Column.LANGUAGES,
        AudienceField.LANGUAGES,
        r.languages().stream()
            .map(l -> Integer.toString(l.key()))
            .collect(Collectors.joining(";")));
    put(
        Column.CUSTOM_AUDIENCES,
        AudienceField.CUSTOM_AUDIENCES,
        named(r.audiences().stream().map(a -> new Named(a.id(), a.name()))));
    put(
        Column.EXCLUDED_CUSTOM_AUDIENCES,
        AudienceField.EXCLUDED_CUSTOM_AUDIENCES,
        named(r.excludedAudiences().stream().map(a -> new Named(a.id(), a.name()))));
    put(
        Column.ADVANTAGE_AUDIENCE,
        AudienceField.ADVANTAGE_AUDIENCE,
        t.advantageAudience() ? "yes" : "no");
    put(Column.PLACEMENTS, AudienceField.PLACEMENTS, t.placements().toString());
  }

  /// Something with an id and a name.
  private record Named(String id, String name) {
    static Named of(Trait trait) {
      return new Named(trait.id(), trait.name());
    }
  }

  /// Names where they can stand in a list and tell things apart, ids otherwise.
  private static String named(Stream<Named> things) {
    List<Named> all = things.toList();
    List<String> items = new ArrayList<>();
    for (Named one : all) {
      boolean plain =
          !one.name().isBlank()
              && one.name().equals(one.name().strip())
              && one.name().chars().noneMatch(c -> c == ';' || c == '\n' || c == '\r')
              && !ObjectId.isDigits(one.name())
              && !one.name().startsWith("no. ");
      boolean unique =
          all.stream().filter(n -> Lookups.key(n.name()).equals(Lookups.key(one.name()))).count()
              == 1;
      items.add(plain && unique ? one.name() : one.id());
    }
    return String.join(";", items);
  }

  private static String places(List<Place> places) {
    return places.stream().map(Place::code).collect(Collectors.joining(";"));
  }

  private void put(Column column, AudienceField field, String text) {
    if (live.says(field) && !text.isEmpty()) {
      cells.put(column, text);
    }
  }
}
