package metrix.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Days in the ad account's time zone, both ends included.
public record DateRange(LocalDate since, LocalDate until) {
  public DateRange {
    if (until.isBefore(since)) {
      throw new IllegalArgumentException("ends before it starts: " + since + " to " + until);
    }
  }

  /// The number of days.
  public long days() {
    return ChronoUnit.DAYS.between(since, until) + 1;
  }
}
