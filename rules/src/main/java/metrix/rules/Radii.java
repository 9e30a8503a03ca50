package metrix.rules;

import java.math.BigDecimal;
import java.util.Optional;
import metrix.model.Place;
import metrix.model.PlaceType;
import metrix.model.Problem;
import metrix.model.Radius;

/// How far around a place an ad set may reach. Source: Meta, basic targeting page, copy of
/// 2026-09-12.
public final class Radii {
  private static final Span CITY = new Span("17", "80", "10", "50");
  private static final Span POINT = new Span("1", "80", "0.63", "50");

  private Radii() {}

  /// The least and the most, in kilometres and in miles.
  private record Span(String leastKm, String mostKm, String leastMiles, String mostMiles) {
    boolean holds(Radius radius) {
      boolean metric = radius.unit() == Radius.Unit.KILOMETER;
      return radius.amount().compareTo(new BigDecimal(metric ? leastKm : leastMiles)) >= 0
          && radius.amount().compareTo(new BigDecimal(metric ? mostKm : mostMiles)) <= 0;
    }

    @Override
    public String toString() {
      return "%s to %s km, or %s to %s mi".formatted(leastKm, mostKm, leastMiles, mostMiles);
    }
  }

  /// What is wrong with the radius of a place, if anything.
  static Optional<Problem> check(Place place, String at) {
    Optional<Span> span =
        switch (place.type()) {
          case CITY -> Optional.of(CITY);
          case POINT -> Optional.of(POINT);
          case COUNTRY, COUNTRY_GROUP, REGION, ZIP, GEO_MARKET -> Optional.empty();
        };
    if (place.radius().isEmpty()) {
      return place.type() == PlaceType.POINT
          ? Optional.of(
              Problem.error(
                  at,
                  "The point %s has no radius.".formatted(place.name()),
                  "Choose %s.".formatted(POINT)))
          : Optional.empty();
    }
    Radius radius = place.radius().get();
    if (span.isEmpty()) {
      return Optional.of(
          Problem.error(
              at,
              "Only a city or a point takes a radius; %s is neither.".formatted(place.name()),
              "Leave out the %s.".formatted(radius)));
    }
    return span.get().holds(radius)
        ? Optional.empty()
        : Optional.of(
            Problem.error(
                at,
                "A radius of %s around %s is not possible.".formatted(radius, place.name()),
                "Choose %s%s."
                    .formatted(span.get(), place.type() == PlaceType.CITY ? ", or none" : "")));
  }
}
