package metrix.simulator.delivery;

/// Draws whole counts for one ad on one day, each from its own noise.
final class Counter {
  private final Noise noise;
  private final long ad;
  private final long date;
  private int draws;

  Counter(Noise noise, long ad, long date) {
    this.noise = noise;
    this.ad = ad;
    this.date = date;
  }

  /// How many of `from` happen at a rate, with a wobble that is larger for small numbers.
  long of(long from, double rate) {
    draws++;
    double expected = from * rate;
    double wobble =
        1 + (noise.unit(ad + draws, date) - 0.5) * Math.min(0.8, 1.4 / Math.sqrt(expected + 0.5));
    return Math.min(from, noise.rounded(expected * wobble, ad - draws, date));
  }

  double between(double low, double high) {
    draws++;
    return noise.between(low, high, ad + draws, date);
  }
}
