package metrix.simulator.delivery;

import java.util.Comparator;
import java.util.Optional;

/// The place of a row in a report: objects from the newest to the oldest, for each the windows of
/// time, for each the ads from the newest to the oldest, for each the slices. It stays valid when
/// objects come into being.
///
/// @param group id of the campaign or ad set, 0 for the account
/// @param window index of the window
/// @param ad id of the ad, 0 at the other levels
/// @param slice index of the slice
public record Position(long group, int window, long ad, int slice) {
  /// First comes first.
  public static final Comparator<Position> IN_ORDER =
      Comparator.comparingLong(Position::group)
          .reversed()
          .thenComparingInt(Position::window)
          .thenComparing(Comparator.comparingLong(Position::ad).reversed())
          .thenComparingInt(Position::slice);

  /// Whether it comes later than another one.
  boolean after(Position other) {
    return IN_ORDER.compare(this, other) > 0;
  }

  /// As a short text.
  public String text() {
    return group + "." + window + "." + ad + "." + slice;
  }

  public static Optional<Position> read(String text) {
    if (!text.matches("\\d{1,18}\\.\\d{1,6}\\.\\d{1,18}\\.\\d{1,6}")) {
      return Optional.empty();
    }
    String[] parts = text.split("\\.", -1);
    return Optional.of(
        new Position(
            Long.parseLong(parts[0]),
            Integer.parseInt(parts[1]),
            Long.parseLong(parts[2]),
            Integer.parseInt(parts[3])));
  }
}
