package metrix.simulator.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The days of an account as stretches of time up to a moment: of 23 and 25 hours too when the
/// clocks change. Days are numbered as [LocalDate#toEpochDay] does.
final class Days {
  private static final int HOUR = 3_600;

  private final long[] midnights;
  private final int first;
  private final int today;
  private final long asOf;

  /// @param from the first day that will be asked for
  Days(ZoneId zone, LocalDate from, Instant asOf) {
    LocalDate last = asOf.atZone(zone).toLocalDate();
    LocalDate start = from.isAfter(last) ? last : from;
    this.first = (int) start.toEpochDay();
    this.today = (int) last.toEpochDay();
    this.asOf = asOf.getEpochSecond();
    this.midnights = new long[today - first + 2];
    for (int i = 0; i < midnights.length; i++) {
      midnights[i] = start.plusDays(i).atStartOfDay(zone).toEpochSecond();
    }
  }

  int first() {
    return first;
  }

  int today() {
    return today;
  }

  long from(int day) {
    return midnights[day - first];
  }

  long midnight(int day) {
    return midnights[day - first + 1];
  }

  /// The end of the day, or now when it is not over.
  long to(int day) {
    return Math.min(midnight(day), asOf);
  }

  long length(int day) {
    return midnight(day) - from(day);
  }

  /// The day of a moment, at least the first one.
  int of(long second) {
    int low = 0;
    int high = midnights.length - 2;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (midnights[middle] <= second) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return first + low;
  }

  /// Whole hours since the end of a day; less than 0 while it lasts.
  long hoursSince(int day) {
    return Math.floorDiv(asOf - midnight(day), HOUR);
  }
}
