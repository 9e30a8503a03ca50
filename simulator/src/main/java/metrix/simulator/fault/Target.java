package metrix.simulator.fault;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;

/// Which requests a mishap hits.
///
/// @param method HTTP method, or any
/// @param edge last name of the path, `batch` for a batch request, or any
/// @param nth only this one of the matching requests, counted from 1
/// @param every each so many-th of them
/// @param probability share of them, 0 to 1
/// @param part a part of a batch, counted from 0
public record Target(
    Optional<String> method,
    Optional<String> edge,
    OptionalInt nth,
    OptionalInt every,
    double probability,
    OptionalInt part) {

  boolean matches(String requestMethod, String requestEdge) {
    return method.map(wanted -> wanted.equalsIgnoreCase(requestMethod)).orElse(true)
        && edge.map(wanted -> wanted.equals(requestEdge)).orElse(true);
  }

  /// Whether it hits the matching request of this number.
  boolean due(int count, DoubleSupplier chance) {
    return (nth.isEmpty() || nth.getAsInt() == count)
        && (every.isEmpty() || count % every.getAsInt() == 0)
        && (probability >= 1 || chance.getAsDouble() < probability);
  }
}
