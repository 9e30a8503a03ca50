package metrix.core.sheet;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import metrix.marketing.MarketingReads;
import metrix.model.Checked;
import metrix.model.Interest;
import metrix.model.ObjectId;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;

/// Finds the places and interests that a sheet names by Meta's keys. Meta is asked once for all
/// keys of a kind in the sheet: a sheet with hundreds of cities costs one question. Not
/// thread-safe.
final class KeyedLookups {
  private final MarketingReads reads;
  private final Map<PlaceType, Set<String>> placeKeys = new EnumMap<>(PlaceType.class);
  private final Set<String> interestIds = new TreeSet<>();
  private final Map<PlaceType, Map<String, Place>> places = new EnumMap<>(PlaceType.class);
  private Optional<Map<String, Interest>> interests = Optional.empty();

  /// @param rows all rows, whose keys are asked for together
  KeyedLookups(List<SheetRow> rows, MarketingReads reads) {
    this.reads = reads;
    for (SheetRow row : rows) {
      Stream.of(Column.LOCATIONS, Column.EXCLUDED_LOCATIONS)
          .flatMap(column -> row.items(column).stream())
          .map(item -> PlaceCode.read(PlaceCode.Typed.of(item), ""))
          .flatMap(Optional::stream)
          .flatMap(code -> code.value().stream())
          .filter(p -> p.type() != PlaceType.POINT)
          .forEach(p -> placeKeys.computeIfAbsent(p.type(), _ -> new TreeSet<>()).add(p.key()));
      row.items(Column.INTERESTS).stream().filter(ObjectId::isDigits).forEach(interestIds::add);
    }
  }

  /// The place as Meta knows it, with the radius of the code.
  Checked<Place> place(Place code, String at) {
    if (code.type() == PlaceType.POINT) {
      return Checked.of(code); // it is where it says
    }
    Map<String, Place> known = places.computeIfAbsent(code.type(), this::ask);
    Optional<Place> found = Optional.ofNullable(known.get(folded(code.key())));
    return found
        .map(place -> Checked.of(place.within(code.radius())))
        .orElseGet(() ->
            Checked.wrong(
                Problem.error(
                    at,
                    "Meta knows no place “" + code.within(Optional.empty()).code() + "”.",
                    "Write the plain name of the place instead; it is looked up.")));
  }

  Checked<Interest> interest(String id, String at) {
    Map<String, Interest> known = interests.orElseGet(this::ask);
    interests = Optional.of(known);
    return Optional.ofNullable(known.get(id))
        .map(Checked::of)
        .orElseGet(() ->
            Checked.wrong(
                Problem.error(
                    at,
                    "Meta knows no interest with the id " + Cells.shown(id) + ", or no longer.",
                    "Write the name of the interest instead; it is looked up.")));
  }

  private Map<String, Place> ask(PlaceType type) {
    var known = new HashMap<String, Place>();
    for (Place place : reads.placesByKey(type, placeKeys.getOrDefault(type, Set.of()))) {
      known.put(folded(place.key()), place);
    }
    return known;
  }

  private Map<String, Interest> ask() {
    var known = new HashMap<String, Interest>();
    reads.interestsById(interestIds).forEach(interest -> known.put(interest.id(), interest));
    return known;
  }

  private static String folded(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
