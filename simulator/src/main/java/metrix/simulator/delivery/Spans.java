package metrix.simulator.delivery;

import java.util.List;
import metrix.simulator.state.Timeline;

/// Stretches of time in order, as pairs of from (included) and to (excluded) in epoch seconds.
final class Spans {
  private static final Spans ALWAYS = new Spans(new long[] {Long.MIN_VALUE, Long.MAX_VALUE}, 2);

  private final long[] edges;
  private final int size;

  private Spans(long[] edges, int size) {
    this.edges = edges;
    this.size = size;
  }

  /// When an object was on and not held back.
  static Spans of(Timeline timeline) {
    Spans on = pairs(timeline.switches());
    return timeline.blocks().isEmpty() ? on : on.and(pairs(timeline.blocks()).gaps());
  }

  private static Spans pairs(List<Long> times) {
    long[] edges = new long[times.size() + times.size() % 2];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = i < times.size() ? times.get(i) : Long.MAX_VALUE;
    }
    return new Spans(edges, edges.length);
  }

  private Spans gaps() {
    long[] gaps = new long[size + 2];
    gaps[0] = Long.MIN_VALUE;
    System.arraycopy(edges, 0, gaps, 1, size);
    gaps[size + 1] = Long.MAX_VALUE;
    return ALWAYS.and(new Spans(gaps, size + 2));
  }

  static Spans within(long from, long to) {
    return new Spans(new long[] {from, to}, 2).and(ALWAYS);
  }

  /// What both have in common.
  Spans and(Spans other) {
    long[] common = new long[size + other.size];
    int count = 0;
    for (int a = 0, b = 0; a < size && b < other.size; ) {
      long from = Math.max(edges[a], other.edges[b]);
      long to = Math.min(edges[a + 1], other.edges[b + 1]);
      if (from < to) {
        common[count++] = from;
        common[count++] = to;
      }
      if (edges[a + 1] < other.edges[b + 1]) {
        a += 2;
      } else {
        b += 2;
      }
    }
    return new Spans(common, count);
  }

  boolean isEmpty() {
    return size == 0;
  }

  long first() {
    return size == 0 ? Long.MAX_VALUE : edges[0];
  }

  long last() {
    return size == 0 ? Long.MIN_VALUE : edges[size - 1];
  }

  /// Seconds of a stretch that lie within.
  long covered(long from, long to) {
    long seconds = 0;
    for (int i = 0; i < size && edges[i] < to; i += 2) {
      long low = Math.max(from, edges[i]);
      long high = Math.min(to, edges[i + 1]);
      seconds += Math.max(0, high - low);
    }
    return seconds;
  }
}
