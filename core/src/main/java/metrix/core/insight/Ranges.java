package metrix.core.insight;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import metrix.model.DateRange;

/// The ranges of days that have a name, counted in the ad account's time zone. `last_Nd` ends
/// yesterday, as Meta's own presets do. Source: Meta, insights page, copy of 2026-09-12.
public final class Ranges {
  private Ranges() {}

  /// A named range.
  public record Preset(String id, String label, DateRange range) {}

  /// Today where the account is.
  public static LocalDate today(ZoneId zone, Instant now) {
    return now.atZone(zone).toLocalDate();
  }

  /// All named ranges, as they stand at a moment.
  public static List<Preset> presets(ZoneId zone, Instant now) {
    LocalDate today = today(zone, now);
    LocalDate monthStart = today.withDayOfMonth(1);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return List.of(
        preset("today", "Today", today, today),
        preset("yesterday", "Yesterday", today.minusDays(1), today.minusDays(1)),
        last(3, today),
        last(7, today),
        last(14, today),
        last(28, today),
        last(30, today),
        last(90, today),
        preset("this_week", "This week", monday, today),
        preset("last_week", "Last week", monday.minusDays(7), monday.minusDays(1)),
        preset("this_month", "This month", monthStart, today),
        preset("last_month", "Last month", monthStart.minusMonths(1), monthStart.minusDays(1)));
  }

  /// The range of a name; empty for a name that is none.
  public static Optional<DateRange> named(String id, ZoneId zone, Instant now) {
    return presets(zone, now).stream()
        .filter(p -> p.id().equals(id))
        .map(Preset::range)
        .findFirst();
  }

  private static Preset last(int days, LocalDate today) {
    return preset(
        "last_" + days + "d", "Last " + days + " days", today.minusDays(days), today.minusDays(1));
  }

  private static Preset preset(String id, String label, LocalDate since, LocalDate until) {
    return new Preset(id, label, new DateRange(since, until));
  }
}
