package metrix.simulator.delivery;

/// Draws whole counts for one ad on one day, each from its own noise.
final class Counter {
  // Of the conversions within a week of a click: within a day; and how many more come later or
  // without a click. Invented.
  private static final double[] PARTS = {0.66, 0, 0.09, 0.15, 0.03};

  private final Noise noise;
  private final Arrival arrival;
  private final long ad;
  private final long date;
  private int draws;

  Counter(Noise noise, Arrival arrival, long ad, long date) {
    this.noise = noise;
    this.arrival = arrival;
    this.ad = ad;
    this.date = date;
  }

  /// How many of `from` happen at a rate, with a wobble that is larger for small numbers.
  long of(long from, double rate) {
    draws++;
    if (from == 0) {
      return 0;
    }
    double expected = from * rate;
    double wobble =
        1 + (noise.unit(ad + draws, date) - 0.5) * Math.min(0.8, 1.4 / Math.sqrt(expected + 0.5));
    return Math.min(from, noise.rounded(expected * wobble, ad - draws, date));
  }

  /// Divides conversions into the parts of [AttributionWindow] and leaves out what is not known
  /// yet.
  ///
  /// The luck of a part is the same for all kinds of conversions: with it, a purchase is never
  /// known before its checkout.
  void convert(long[] counts, Measure measure, long week) {
    if (week == 0) {
      return;
    }
    for (int part = 0; part < Measure.PARTS; part++) {
      long all = part == 1 ? week - share(week, 0) : share(week, part);
      counts[measure.slot() + 1 + part] =
          all == 0 ? 0 : Arrival.known(all, arrival.of(part), noise.unit(ad - 40 - part, date));
    }
  }

  private long share(long week, int part) {
    return noise.rounded(week * PARTS[part], ad + 40 + part, date);
  }

  double between(double low, double high) {
    draws++;
    return noise.between(low, high, ad + draws, date);
  }
}
