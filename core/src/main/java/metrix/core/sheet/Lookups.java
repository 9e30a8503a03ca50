package metrix.core.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metrix.marketing.MarketingReads;
import metrix.model.AccountId;
import metrix.model.Checked;
import metrix.model.Interest;
import metrix.model.ObjectId;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;

/// Finds the places and interests of a sheet. Meta is asked once for each name, however many rows
/// use it. A name must fit exactly one thing. Not thread-safe.
final class Lookups {
  private static final int ENOUGH = 50;
  private static final int SHOWN = 5;

  private final MarketingReads reads;
  private final KeyedLookups keyed;
  private final PeopleLookups people;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<String, List<Interest>> interests = new HashMap<>();

  /// @param rows all rows that will be looked at
  Lookups(List<SheetRow> rows, AccountId account, MarketingReads reads) {
    this.reads = reads;
    this.people = new PeopleLookups(rows, reads.targeting(), account);
    this.keyed = new KeyedLookups(rows, reads);
  }

  /// The look-ups of traits, languages, audiences and conversions.
  PeopleLookups people() {
    return people;
  }

  Checked<List<Place>> places(SheetRow row, Column column) {
    return each(row.items(column), item -> place(item, row.at(column)));
  }

  Checked<List<Interest>> interests(SheetRow row, Column column) {
    return each(row.items(column), item -> interest(item, row.at(column)));
  }

  private Checked<Place> place(String item, String at) {
    var typed = PlaceCode.Typed.of(item);
    Optional<Checked<Place>> code = PlaceCode.read(typed, at);
    return code.isEmpty()
        ? named(typed, at)
        : code.get().value().map(place -> keyed.place(place, at)).orElseGet(code::get);
  }

  private Checked<Place> named(PlaceCode.Typed typed, String at) {
    List<Place> found =
        places.computeIfAbsent(
            key(typed.words()), _ -> fitting(typed.words(), search(typed.words())));
    Checked<Place> one =
        exactlyOne(typed.words(), found, at, "place", p -> p.code() + " (" + label(p) + ")");
    if (one.value().isPresent() && typed.radius().isPresent()) {
      Place place = one.get();
      return place.type() == PlaceType.CITY
          ? Checked.of(place.within(typed.radius()))
          : Checked.wrong(
              Problem.error(
                  at,
                  "Only a city takes a radius; “" + typed.words() + "” is none.",
                  "Leave out +" + typed.radius().get().code() + "."));
    }
    return one;
  }

  /// Meta searches by the beginning of the name alone; what follows a comma tells twins apart.
  private List<Place> search(String words) {
    return reads.places(words.split(",", 2)[0].strip(), PlaceType.SEARCHED, ENOUGH);
  }

  private static List<Place> fitting(String words, List<Place> candidates) {
    String wanted = key(words);
    return candidates.stream()
        .filter(p ->
            key(p.name()).equals(wanted)
                || key(label(p)).startsWith(wanted + ",")
                || key(label(p)).equals(wanted))
        .toList();
  }

  private Checked<Interest> interest(String item, String at) {
    if (ObjectId.isDigits(item)) {
      return keyed.interest(item, at);
    }
    List<Interest> found =
        interests.computeIfAbsent(
            key(item),
            wanted ->
                reads.interests(item, ENOUGH).stream()
                    .filter(i -> key(i.name()).equals(wanted))
                    .toList());
    return exactlyOne(
        item, found, at, "interest", i -> i.id() + " (" + String.join(" > ", i.path()) + ")");
  }

  static <T> Checked<T> exactlyOne(
      String typed, List<T> found, String at, String what, Function<T, String> precise) {
    if (found.size() == 1) {
      return Checked.of(found.getFirst());
    }
    if (found.isEmpty()) {
      return Checked.wrong(
          Problem.error(
              at,
              "Meta knows no " + what + " of exactly the name “" + Cells.shown(typed) + "”.",
              "Check the spelling, or find it by typing in the create form of the page."));
    }
    String choices = found.stream().limit(SHOWN).map(precise).collect(Collectors.joining("; "));
    return Checked.wrong(
        Problem.error(
            at,
            "“" + Cells.shown(typed) + "” fits " + found.size() + " " + what + "s.",
            "Write one of: " + choices + (found.size() > SHOWN ? "; …" : "") + "."));
  }

  static <T> Checked<List<T>> each(List<String> items, Function<String, Checked<T>> reading) {
    var values = new ArrayList<T>();
    var problems = new ArrayList<Problem>();
    for (String item : items) {
      Checked<T> read = reading.apply(item);
      read.value().ifPresent(values::add);
      problems.addAll(read.problems());
    }
    return Checked.of(List.copyOf(values), problems);
  }

  private static String label(Place place) {
    return place.detail().isEmpty() ? place.name() : place.name() + ", " + place.detail();
  }

  static String key(String text) {
    return text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*,\\s*", ",");
  }
}
