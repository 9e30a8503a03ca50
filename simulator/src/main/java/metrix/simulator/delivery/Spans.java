package metrix.simulator.delivery;

import java.util.List;
import metrix.simulator.state.Timeline;

/// How long objects were on at the same time.
final class Spans {
  private Spans() {}

  /// The part of a stretch of time, 0 to 1, in which all of the timelines were on.
  static double shared(long from, long to, List<Timeline> timelines) {
    long low = from;
    long high = to;
    boolean simple = true;
    for (Timeline timeline : timelines) {
      List<Long> switches = timeline.switches();
      if (switches.isEmpty()) {
        return 0;
      }
      if (switches.size() <= 2) {
        low = Math.max(low, switches.get(0));
        high = switches.size() == 2 ? Math.min(high, switches.get(1)) : high;
      } else {
        simple = false;
      }
    }
    if (high <= low || to <= from) {
      return 0;
    }
    if (simple) {
      return (double) (high - low) / (to - from);
    }
    return (double) counted(low, high, timelines) / (to - from);
  }

  private static long counted(long low, long high, List<Timeline> timelines) {
    long on = 0;
    long at = low;
    while (at < high) {
      long next = high;
      boolean all = true;
      for (Timeline timeline : timelines) {
        boolean state = false;
        for (long change : timeline.switches()) {
          if (change <= at) {
            state = !state;
          } else {
            next = Math.min(next, change);
            break;
          }
        }
        all &= state;
      }
      on += all ? next - at : 0;
      at = next;
    }
    return on;
  }
}
