package metrix.simulator.delivery;

/// How much of a day's conversions is known some time later: most within days, the last after 28
/// days; then nothing changes any more.
///
/// Source: Meta, "Insights best practices" page, for the 28 days; the curves are invented.
record Arrival(double click1, double click7, double click28, double view) {
  private static final double DAY = 24;
  private static final double LAST = 28 * DAY;
  private static final Arrival ALL = new Arrival(1, 1, 1, 1);

  /// @param hours since the end of the day; less than 0 while it lasts
  static Arrival after(long hours) {
    if (hours >= LAST) {
      return ALL;
    }
    double age = Math.max(0, hours + DAY / 2);
    double straggling = Math.clamp(hours / LAST, 0, 1);
    double soon = 1 - Math.exp(-age / 11);
    return new Arrival(
        0.95 * soon + 0.05 * straggling,
        0.9 * Math.sqrt(Math.clamp(age / (8 * DAY), 0, 1)) + 0.1 * straggling,
        Math.clamp((hours - 7 * DAY) / (21 * DAY), 0, 1),
        0.97 * soon + 0.03 * straggling);
  }

  double of(int part) {
    return switch (part) {
      case 0 -> click1;
      case 1 -> click7;
      case 2 -> click28;
      default -> view;
    };
  }

  /// How many of `all` are known: never fewer later than sooner.
  ///
  /// @param luck 0 to 1, the same at each question
  static long known(long all, double share, double luck) {
    return share >= 1 ? all : Math.min(all, (long) Math.floor(all * share + luck));
  }
}
