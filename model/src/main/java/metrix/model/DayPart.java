package metrix.model;

import java.time.DayOfWeek;
import java.util.List;

/// A span of the day on some days of the week, in the ad account's time zone.
///
/// @param startMinute minutes after midnight, 0 to 1439
/// @param endMinute minutes after midnight, up to 1440
public record DayPart(List<DayOfWeek> days, int startMinute, int endMinute) {
  public DayPart {
    days = List.copyOf(days);
  }
}
