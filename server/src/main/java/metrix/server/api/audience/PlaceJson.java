package metrix.server.api.audience;

import java.util.Optional;

/// A place that can be targeted.
///
/// @param countryCode absent for groups of countries
/// @param supportsRadius whether a radius can be said
/// @param radiusKilometres how far around a city, 17 to 80, when said
public record PlaceJson(
    PlaceTypeWord type,
    String key,
    String name,
    String detail,
    Optional<String> countryCode,
    boolean supportsRadius,
    Optional<Integer> radiusKilometres) {}
