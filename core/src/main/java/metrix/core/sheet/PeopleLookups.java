package metrix.core.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import metrix.marketing.TargetingReads;
import metrix.model.AccountId;
import metrix.model.Checked;
import metrix.model.CustomAudience;
import metrix.model.CustomConversion;
import metrix.model.Language;
import metrix.model.ObjectId;
import metrix.model.Problem;
import metrix.model.Trait;
import metrix.model.TraitKind;

/// Finds the traits, languages, custom audiences and custom conversions of a sheet, by id or by
/// exact name. Meta is asked once for each name, for all ids together, and for the lists of the
/// account once. Not thread-safe.
final class PeopleLookups {
  private static final int ENOUGH = 200;
  private static final List<Column> OF_TRAITS =
      List.of(Column.BEHAVIOURS, Column.DEMOGRAPHICS, Column.EXCLUDED_INTERESTS);

  private final TargetingReads reads;
  private final AccountId account;
  private final Set<String> traitIds = new TreeSet<>();
  private final Map<Column, Map<String, List<Trait>>> traits = new EnumMap<>(Column.class);
  private final Map<String, List<Language>> languages = new HashMap<>();
  private Optional<List<Trait>> traitsOfIds = Optional.empty();
  private Optional<List<CustomAudience>> audiences = Optional.empty();
  private Optional<List<CustomConversion>> conversions = Optional.empty();

  /// @param rows all rows that will be looked at
  PeopleLookups(List<SheetRow> rows, TargetingReads reads, AccountId account) {
    this.reads = reads;
    this.account = account;
    rows.stream()
        .flatMap(row -> OF_TRAITS.stream().flatMap(column -> row.items(column).stream()))
        .filter(ObjectId::isDigits)
        .forEach(traitIds::add);
  }

  /// The traits of a cell.
  ///
  /// @param kinds which may stand there
  /// @param what to call one of them
  Checked<List<Trait>> traits(SheetRow row, Column column, Set<TraitKind> kinds, String what) {
    return Lookups.each(
        row.items(column),
        item ->
            ObjectId.isDigits(item)
                ? byId(item, kinds, row.at(column), what)
                : Lookups.exactlyOne(
                    item,
                    traits
                        .computeIfAbsent(column, _ -> new HashMap<>())
                        .computeIfAbsent(
                            Lookups.key(item),
                            _ ->
                                named(
                                    reads.traits(account, item, kinds, ENOUGH), item, Trait::name)),
                    row.at(column),
                    what,
                    t -> t.id() + " (" + t.kind().wire() + ")"));
  }

  Checked<List<Language>> languages(SheetRow row) {
    return Lookups.each(
        row.items(Column.LANGUAGES),
        item ->
            item.matches("\\d{1,5}")
                ? Checked.of(new Language(Integer.parseInt(item), "no. " + item))
                : Lookups.exactlyOne(
                    item,
                    languages.computeIfAbsent(
                        Lookups.key(item),
                        _ -> named(reads.languages(item, ENOUGH), item, Language::name)),
                    row.at(Column.LANGUAGES),
                    "language",
                    l -> l.name() + " (" + l.key() + ")"));
  }

  Checked<List<CustomAudience>> audiences(SheetRow row, Column column) {
    return Lookups.each(
        row.items(column),
        item ->
            ofAccount(
                item,
                audiences(),
                CustomAudience::id,
                CustomAudience::name,
                row.at(column),
                "custom audience"));
  }

  /// The id of the custom conversion of a row; empty text when it names none.
  Checked<String> conversion(SheetRow row) {
    String item = row.text(Column.CUSTOM_CONVERSION);
    if (item.isEmpty()) {
      return Checked.of("");
    }
    Checked<CustomConversion> found =
        ofAccount(
            item,
            conversions(),
            CustomConversion::id,
            CustomConversion::name,
            row.at(Column.CUSTOM_CONVERSION),
            "custom conversion");
    return found
        .value()
        .map(c -> Checked.of(c.id()))
        .orElseGet(() -> Checked.wrong(found.problems()));
  }

  private Checked<Trait> byId(String id, Set<TraitKind> kinds, String at, String what) {
    List<Trait> known = traitsOfIds.orElseGet(() -> reads.traitsById(account, traitIds));
    traitsOfIds = Optional.of(known);
    Optional<Trait> found =
        known.stream().filter(t -> t.id().equals(id) && kinds.contains(t.kind())).findFirst();
    String otherKind =
        known.stream()
            .filter(t -> t.id().equals(id))
            .map(t -> "; it is of the kind " + t.kind().wire())
            .findFirst()
            .orElse(", or no longer");
    return found
        .map(Checked::of)
        .orElseGet(() ->
            Checked.wrong(
                Problem.error(
                    at,
                    "Meta knows no " + what + " with the id " + id + otherKind + ".",
                    "Write the name instead; it is looked up.")));
  }

  private static <T> Checked<T> ofAccount(
      String item,
      List<T> all,
      Function<T, String> id,
      Function<T, String> name,
      String at,
      String what) {
    List<T> byId = all.stream().filter(t -> id.apply(t).equals(item)).toList();
    List<T> found = byId.isEmpty() ? named(all, item, name) : byId;
    if (!found.isEmpty()) {
      return Lookups.exactlyOne(item, found, at, what, id);
    }
    String some =
        String.join("; ", Stream.concat(all.stream().map(name).limit(5), more(all)).toList());
    return Checked.wrong(
        Problem.error(
            at,
            "The ad account has no " + what + " “" + Cells.shown(item) + "”.",
            all.isEmpty() ? "Empty the cell." : "Write its id or its exact name: " + some + "."));
  }

  private static <T> Stream<String> more(List<T> all) {
    return all.size() > 5 ? Stream.of("…") : Stream.empty();
  }

  private static <T> List<T> named(List<T> found, String item, Function<T, String> name) {
    List<T> same = new ArrayList<>();
    for (T one : found) {
      if (Lookups.key(name.apply(one)).equals(Lookups.key(item))) {
        same.add(one);
      }
    }
    return same;
  }

  private List<CustomAudience> audiences() {
    List<CustomAudience> all = audiences.orElseGet(() -> reads.customAudiences(account));
    audiences = Optional.of(all);
    return all;
  }

  private List<CustomConversion> conversions() {
    List<CustomConversion> all = conversions.orElseGet(() -> reads.customConversions(account));
    conversions = Optional.of(all);
    return all;
  }
}
