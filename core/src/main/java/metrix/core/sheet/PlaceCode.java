package metrix.core.sheet;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;
import metrix.model.Radius;

/// The exact way to write a place, `country:US` or `city:2418779+25km`. Source of the keys: Meta,
/// targeting search page, copy of 2026-09-12.
final class PlaceCode {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern RADIUS =
      Pattern.compile("(?i)(.*?)\\s*\\+\\s*(\\d{1,3}(?:\\.\\d{1,2})?)\\s*(km|mi|miles?)");
  private static final Pattern SPOT =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,9})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,9})?)");

  private PlaceCode() {}

  /// A place as typed: the words, and how far around it.
  record Typed(String words, Optional<Radius> radius) {
    static Typed of(String item) {
      Matcher match = RADIUS.matcher(item);
      if (!match.matches()) {
        return new Typed(item, Optional.empty());
      }
      boolean metric = match.group(3).equalsIgnoreCase("km");
      BigDecimal amount = new BigDecimal(match.group(2)).stripTrailingZeros();
      Radius radius =
          new Radius(
              amount.setScale(Math.max(0, amount.scale())),
              metric ? Radius.Unit.KILOMETER : Radius.Unit.MILE);
      return new Typed(match.group(1).strip(), Optional.of(radius));
    }
  }

  /// The place of a code, of which only Meta can say whether it is there; empty when the words are
  /// no code but a name.
  static Optional<Checked<Place>> read(Typed typed, String at) {
    int colon = typed.words().indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    String kind = typed.words().substring(0, colon).strip().toLowerCase(Locale.ROOT);
    String key = typed.words().substring(colon + 1).strip();
    return switch (kind) {
      case "country" -> Optional.of(country(key.toUpperCase(Locale.ROOT), at));
      case "group" -> Optional.of(keyed(PlaceType.COUNTRY_GROUP, key, "[a-z_]+", typed, at));
      case "region" -> Optional.of(keyed(PlaceType.REGION, key, "\\d+", typed, at));
      case "city" -> Optional.of(keyed(PlaceType.CITY, key, "\\d+", typed, at));
      case "zip" -> Optional.of(keyed(PlaceType.ZIP, key, "[A-Z]{2}:.+", typed, at));
      case "market" -> Optional.of(keyed(PlaceType.GEO_MARKET, key, "[A-Z]+:\\d+", typed, at));
      case "point" -> Optional.of(point(key, typed, at));
      default -> Optional.empty();
    };
  }

  private static Checked<Place> country(String code, String at) {
    return COUNTRIES.contains(code)
        ? Checked.of(Place.country(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
        : wrong(
            at,
            "There is no country “" + code + "”.",
            "Write its two-letter code, such as country:US.");
  }

  private static Checked<Place> point(String key, Typed typed, String at) {
    Matcher spot = SPOT.matcher(key);
    if (!spot.matches()
        || Math.abs(Double.parseDouble(spot.group(1))) > 90
        || Math.abs(Double.parseDouble(spot.group(2))) > 180) {
      return wrong(
          at,
          "“" + typed.words() + "” is no point on the globe.",
          "Write its latitude and longitude, such as point:37.4,-122.1+5km.");
    }
    String exact = spot.group(1) + "," + spot.group(2);
    return Checked.of(
        new Place(PlaceType.POINT, exact, exact, "", Optional.empty(), typed.radius()));
  }

  private static Checked<Place> keyed(
      PlaceType type, String key, String shape, Typed typed, String at) {
    if (!key.matches(shape)) {
      return wrong(
          at,
          "“" + typed.words() + "” has no key of Meta behind the colon.",
          "Write the plain name of the place instead; it is looked up.");
    }
    if (typed.radius().isPresent() && type != PlaceType.CITY) {
      return wrong(
          at, "Only a city takes a radius.", "Leave out +" + typed.radius().get().code() + ".");
    }
    Optional<String> country =
        type == PlaceType.ZIP ? Optional.of(key.substring(0, 2)) : Optional.empty();
    return Checked.of(new Place(type, key, typed.words(), "", country, typed.radius()));
  }

  private static Checked<Place> wrong(String at, String what, String fix) {
    return Checked.wrong(Problem.error(at, what, fix));
  }
}
