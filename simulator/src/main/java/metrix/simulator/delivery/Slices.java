package metrix.simulator.delivery;

import java.util.List;

/// The knife that cuts the counts of an ad and a day into the slices of a breakdown, so that they
/// add up to the whole exactly. Impressions are cut first; all else follows them, so that no slice
/// has clicks without having been seen. For one thread.
final class Slices {
  /// Takes a slice; the array is used again for the next one.
  interface Taker {
    void take(int slice, long[] part);
  }

  private static final int HOUR = 3_600;

  private final Noise noise;
  private final List<Segment> segments;
  private final boolean hourly;
  private final double[][] edges;
  private final long[] part = new long[Measure.SLOTS];
  private final int[] filled = new int[Measure.SLOTS];

  /// @param hourly whether the slices are the hours of the day
  Slices(Noise noise, List<Segment> segments, boolean hourly, int ads) {
    this.noise = noise;
    this.segments = segments;
    this.hourly = hourly;
    this.edges = new double[ads][];
  }

  int count() {
    return segments.size();
  }

  Segment segment(int slice) {
    return segments.get(slice);
  }

  boolean whole() {
    return segments.size() == 1 && segments.getFirst().values().isEmpty();
  }

  /// @param ad id of the ad
  /// @param index its place in the ad set
  void cut(long ad, int index, Days days, int day, long[] counts, int slots, Taker taker) {
    double[] ends = hourly ? hours(days, day) : leaning(ad, index);
    int used = filled(counts, slots);
    long all = counts[Measure.IMPRESSIONS.slot()];
    double luck = noise.unit(ad + 999, day);
    long given = 0;
    for (int slice = 0; slice < ends.length; slice++) {
      long upTo =
          ends[slice] >= 1 ? all : Math.min(all, (long) Math.floor(all * ends[slice] + luck));
      if (upTo > given) {
        fill(ad, day, counts, used, (double) given / all, (double) upTo / all);
        values(counts, slots);
        taker.take(slice, part);
        given = upTo;
      }
    }
  }

  private int filled(long[] counts, int slots) {
    int used = 0;
    for (int slot = 0; slot < Math.min(slots, Measure.FIRST_VALUE); slot++) {
      part[slot] = 0;
      if (counts[slot] > 0) {
        filled[used++] = slot;
      }
    }
    return used;
  }

  private void fill(long ad, int day, long[] counts, int used, double below, double above) {
    for (int i = 0; i < used; i++) {
      int slot = filled[i];
      long count = counts[slot];
      double luck = noise.unit(ad + 1_000 + slot, day);
      long upTo = above >= 1 ? count : (long) Math.floor(count * above + luck);
      long from = below <= 0 ? 0 : (long) Math.floor(count * below + luck);
      part[slot] = Math.min(count, upTo) - Math.min(count, from);
    }
  }

  // A slice's values are what its conversions were worth.
  private void values(long[] counts, int slots) {
    if (slots <= Measure.FIRST_VALUE) {
      return;
    }
    for (int i = 1; i <= Measure.PARTS; i++) {
      worth(counts, Measure.CARTS, Measure.CART_VALUE, i);
      worth(counts, Measure.PURCHASES, Measure.PURCHASE_VALUE, i);
    }
  }

  private void worth(long[] counts, Measure of, Measure value, int at) {
    long count = counts[of.slot() + at];
    part[value.slot() + at] =
        count == 0 ? 0 : part[of.slot() + at] * (counts[value.slot() + at] / count);
  }

  // Each ad leans to some slices; the last one takes what is left.
  private double[] leaning(long ad, int index) {
    double[] known = edges[index];
    if (known != null) {
      return known;
    }
    double[] ends = new double[segments.size()];
    double end = 0;
    for (int i = 0; i < ends.length; i++) {
      Segment segment = segments.get(i);
      end += segment.weight() * noise.between(0.75, 1.2, ad, segment.values().hashCode());
      ends[i] = i == ends.length - 1 ? 1 : Math.min(1, end);
    }
    edges[index] = ends;
    return ends;
  }

  // Nothing was shown in an hour that has not begun.
  private double[] hours(Days days, int day) {
    long open = Math.ceilDiv(days.to(day) - days.from(day), HOUR);
    double[] ends = new double[segments.size()];
    double total = 0;
    for (int i = 0; i < ends.length; i++) {
      total += i < open ? segments.get(i).weight() : 0;
      ends[i] = total;
    }
    for (int i = 0; i < ends.length; i++) {
      ends[i] = i >= open - 1 || i == ends.length - 1 ? 1 : ends[i] / total;
    }
    return ends;
  }
}
