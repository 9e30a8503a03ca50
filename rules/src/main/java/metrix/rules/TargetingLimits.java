package metrix.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;

/// How many places of a kind an ad set may name. Source: Meta, basic targeting page, copy of
/// 2026-09-12.
final class TargetingLimits {
  private TargetingLimits() {}

  /// What is wrong with a list of places.
  static List<Problem> check(List<Place> places, String at) {
    Map<PlaceType, Integer> counts = new EnumMap<>(PlaceType.class);
    places.forEach(p -> counts.merge(p.type(), 1, Integer::sum));
    List<Problem> problems = new ArrayList<>();
    counts.forEach((type, count) -> {
      OptionalInt most = most(type);
      if (most.isPresent() && count > most.getAsInt()) {
        problems.add(
            Problem.error(
                at,
                "%d places of the kind %s are named; Meta takes %d."
                    .formatted(count, type.wire(), most.getAsInt()),
                "Split them over several ad sets, or name larger places."));
      }
    });
    return problems;
  }

  private static OptionalInt most(PlaceType type) {
    return switch (type) {
      case COUNTRY, COUNTRY_GROUP -> OptionalInt.empty();
      case REGION, POINT -> OptionalInt.of(200);
      case CITY -> OptionalInt.of(250);
      case ZIP -> OptionalInt.of(50_000);
      case GEO_MARKET -> OptionalInt.of(2_500);
    };
  }
}
