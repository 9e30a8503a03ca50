package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// A sum over the time that has just passed, such as the calls of the last hour. It is kept in
/// slices; a slice leaves as a whole, when its youngest part is old enough, so the sum is never too
/// small. Not thread-safe.
final class Window {
  private final long sliceMillis;
  private final double[] slices;
  private long newest = Long.MIN_VALUE;

  /// @param length how long an amount counts
  /// @param slices how many parts the time is cut into
  Window(Duration length, int slices) {
    this.sliceMillis = length.toMillis() / slices;
    this.slices = new double[slices + 1];
  }

  void add(double amount, Instant now) {
    forget(now);
    slices[place(newest)] += amount;
  }

  double total(Instant now) {
    forget(now);
    return Arrays.stream(slices).sum();
  }

  /// The sum without the slice that is about to leave: what counts for sure.
  double surely(Instant now) {
    return total(now) - slices[place(newest + 1)];
  }

  /// Makes the sum another one. What is more is taken as spread over the whole time, since nobody
  /// says when it was; what is less leaves as it would have.
  void correct(double total, Instant now) {
    double ours = total(now);
    if (total >= ours) {
      double each = (total - ours) / slices.length;
      Arrays.setAll(slices, i -> slices[i] + each);
    } else {
      Arrays.setAll(slices, i -> slices[i] * total / ours);
    }
  }

  /// How long until an amount can be added without the sum going beyond a bound. An amount that is
  /// larger than the bound is let through when nothing else counts, with the time that its surplus
  /// would take on top.
  Duration until(double amount, double most, Instant now) {
    double surplus = Math.max(0, amount - most);
    double room = most - (amount - surplus);
    double left = total(now);
    long slice = newest - slices.length + 1;
    while (left > room + 1e-9 && slice <= newest) {
      left -= slices[place(slice++)];
    }
    long start = slice - (newest - slices.length + 1);
    Duration rounds = length().multipliedBy((long) Math.ceil(surplus / most));
    return start == 0 ? rounds : rounds.plus(leaves(slice - 1, now));
  }

  private Duration length() {
    return Duration.ofMillis(sliceMillis * (slices.length - 1));
  }

  /// When a slice has left.
  private Duration leaves(long slice, Instant now) {
    return Duration.ofMillis((slice + slices.length) * sliceMillis - now.toEpochMilli());
  }

  private void forget(Instant now) {
    long current = Math.floorDiv(now.toEpochMilli(), sliceMillis);
    if (newest == Long.MIN_VALUE || current - newest >= slices.length) {
      Arrays.fill(slices, 0);
      newest = current;
    }
    while (newest < current) {
      slices[place(++newest)] = 0;
    }
  }

  private int place(long slice) {
    return Math.floorMod(slice, slices.length);
  }
}
