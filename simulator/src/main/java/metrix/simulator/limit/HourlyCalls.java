package metrix.simulator.limit;

import java.time.Instant;

/// Calls of the last hour, by the minute. Refused calls count too: Meta says that more calls during
/// a block make it longer.
final class HourlyCalls {
  private static final int MINUTES = 60;

  private final long[] counts = new long[MINUTES];
  private long newest = Long.MIN_VALUE;

  void add(Instant now) {
    long minute = forget(now);
    counts[Math.floorMod(minute, MINUTES)]++;
  }

  long total(Instant now) {
    forget(now);
    long total = 0;
    for (long count : counts) {
      total += count;
    }
    return total;
  }

  /// Minutes until at most so many of these calls are left in the hour, without further ones.
  int minutesUntil(double most, Instant now) {
    long minute = forget(now);
    long left = total(now);
    int wait = 0;
    while (left > most && wait < MINUTES) {
      // The oldest minute leaves first.
      left -= counts[Math.floorMod(minute + 1 + wait, MINUTES)];
      wait++;
    }
    return wait;
  }

  private long forget(Instant now) {
    long minute = Math.floorDiv(now.getEpochSecond(), 60);
    if (newest == Long.MIN_VALUE) {
      newest = minute;
    }
    for (long passed = 0; newest < minute && passed < MINUTES; passed++) {
      newest++;
      counts[Math.floorMod(newest, MINUTES)] = 0;
    }
    if (newest < minute) {
      // More than an hour went by: everything was cleared above, only the place is wrong.
      newest = minute;
    }
    return newest;
  }
}
