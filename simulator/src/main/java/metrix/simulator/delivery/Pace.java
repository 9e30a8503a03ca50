package metrix.simulator.delivery;

/// How a budget is spent from day to day: never more than 75 % above a daily budget on one day,
/// never more than seven of them in a week from Sunday to Saturday.
///
/// Source: Meta, changelog of v24 (daily budgets); the shape of the weeks is invented. For one
/// thread.
final class Pace {
  private static final double[] WEEKDAY = {0.93, 0.95, 0.99, 1.02, 1.07, 1.09, 0.97};
  private static final double HIGHEST = 1.75;
  private static final int WEEK = 7;
  // Day 0 of the count is a Thursday.
  private static final int SUNDAY_OFFSET = 4;

  private final Noise noise;
  private final long key;
  private int week = Integer.MIN_VALUE;
  private double scale;

  Pace(Noise noise, long key) {
    this.noise = noise;
    this.key = key;
  }

  /// The share of a daily budget that a whole day takes.
  double daily(int day) {
    int sunday = day - Math.floorMod(day + SUNDAY_OFFSET, WEEK);
    if (sunday != week) {
      double sum = 0;
      for (int i = 0; i < WEEK; i++) {
        sum += appetite(sunday + i);
      }
      scale = WEEK / sum * filled(sunday);
      week = sunday;
    }
    return Math.min(HIGHEST, appetite(day) * scale);
  }

  /// The share of an even part of a lifetime budget that a whole day takes; at most all of it.
  double lifetime(int day) {
    return filled(0) * noise.between(0.9, 1, key, day);
  }

  private double appetite(int day) {
    double burst = noise.unit(key + 2, day) < 0.05 ? 1.5 : 1;
    return WEEKDAY[Math.floorMod(day + SUNDAY_OFFSET - 1, WEEK)]
        * noise.between(0.9, 1.1, key, day)
        * burst;
  }

  // Most find people enough to spend nearly everything, a few never do; demand comes and goes.
  private double filled(int sunday) {
    double most = noise.unit(key, WEEK) < 0.08 ? 0.42 : 0.97;
    double season = 0.91 + 0.08 * Math.sin((sunday + key / 10_000 % 60) / 19.0);
    return most * season;
  }
}
