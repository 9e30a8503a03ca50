package metrix.simulator.search;

/// A place on the globe, in degrees.
public record Point(double latitude, double longitude) {
  private static final double EARTH = 6371;

  /// The distance along the surface, in kilometers.
  public double kilometers(Point other) {
    double north = Math.toRadians(other.latitude - latitude) / 2;
    double east = Math.toRadians(other.longitude - longitude) / 2;
    double chord =
        Math.sin(north) * Math.sin(north)
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * Math.sin(east)
                * Math.sin(east);
    return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
