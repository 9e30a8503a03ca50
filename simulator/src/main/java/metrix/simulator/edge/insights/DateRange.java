package metrix.simulator.edge.insights;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.simulator.delivery.Query.Window;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Params;
import tools.jackson.databind.JsonNode;

/// The days that an insights call asks for. Source: Meta, "Insights parameters" page.
public final class DateRange {
  private static final int OLDEST_MONTHS = 37;

  private DateRange() {}

  /// The lines of time: one for each range, cut by `time_increment`.
  static List<Window> windows(Params params, LocalDate today) {
    List<Window> windows = new ArrayList<>();
    for (Window range : ranges(params, today)) {
      if (range.first().isBefore(today.minusMonths(OLDEST_MONTHS))) {
        throw Failure.of(
                3018,
                "(#3018) The start date of the time range cannot be beyond 37 months from the current date")
            .thrown();
      }
      windows.addAll(cut(range, params.filled("time_increment").orElse("all_days")));
    }
    return windows;
  }

  private static List<Window> ranges(Params params, LocalDate today) {
    Optional<JsonNode> several = params.json("time_ranges");
    if (several.isPresent() && several.get().isArray() && !several.get().isEmpty()) {
      List<Window> ranges = new ArrayList<>();
      several.get().forEach(range -> ranges.add(range(range, "time_ranges")));
      return ranges;
    }
    Optional<JsonNode> one = params.json("time_range");
    if (one.isPresent()) {
      return List.of(range(one.get(), "time_range"));
    }
    return List.of(preset(params.filled("date_preset").orElse("last_30d"), today));
  }

  private static Window range(JsonNode range, String name) {
    LocalDate first = date(range.path("since").asString(""), name + "[since]");
    LocalDate last = date(range.path("until").asString(""), name + "[until]");
    if (last.isBefore(first)) {
      throw Failure.invalid("The 'since' date must not be after the 'until' date")
          .blaming(name)
          .thrown();
    }
    return new Window(first, last);
  }

  private static LocalDate date(String text, String name) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Failure.invalid("Parameter " + name + ": Must be a date in the format YYYY-MM-DD")
          .blaming(name)
          .thrown();
    }
  }

  static Window preset(String preset, LocalDate today) {
    LocalDate yesterday = today.minusDays(1);
    LocalDate month = today.withDayOfMonth(1);
    LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
    LocalDate year = today.withDayOfYear(1);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return switch (preset) {
      case "today" -> new Window(today, today);
      case "yesterday" -> new Window(yesterday, yesterday);
      case "this_week_sun_today" -> new Window(sunday, today);
      case "this_week_mon_today" -> new Window(monday, today);
      case "last_week_sun_sat" -> new Window(sunday.minusDays(7), sunday.minusDays(1));
      case "last_week_mon_sun" -> new Window(monday.minusDays(7), monday.minusDays(1));
      case "this_month" -> new Window(month, today);
      case "last_month" -> new Window(month.minusMonths(1), month.minusDays(1));
      case "this_quarter" -> new Window(quarter, today);
      case "last_quarter" -> new Window(quarter.minusMonths(3), quarter.minusDays(1));
      case "this_year" -> new Window(year, today);
      case "last_year" -> new Window(year.minusYears(1), year.minusDays(1));
      case "last_3d" -> new Window(today.minusDays(3), yesterday);
      case "last_7d" -> new Window(today.minusDays(7), yesterday);
      case "last_14d" -> new Window(today.minusDays(14), yesterday);
      case "last_28d" -> new Window(today.minusDays(28), yesterday);
      case "last_90d" -> new Window(today.minusDays(90), yesterday);
      case "maximum", "data_maximum" -> new Window(today.minusMonths(OLDEST_MONTHS), today);
      default -> new Window(today.minusDays(30), yesterday);
    };
  }

  private static List<Window> cut(Window range, String increment) {
    if (increment.equals("all_days")) {
      return List.of(range);
    }
    List<Window> windows = new ArrayList<>();
    if (increment.equals("monthly")) {
      for (LocalDate first = range.first();
          !first.isAfter(range.last());
          first = first.plusMonths(1).withDayOfMonth(1)) {
        windows.add(window(first, first.plusMonths(1).withDayOfMonth(1).minusDays(1), range));
      }
      return windows;
    }
    if (!increment.matches("[1-9]|[1-8]\\d|90")) {
      throw Failure.invalid(
              "time_increment must be an integer between 1 and 90, or monthly, or all_days")
          .blaming("time_increment")
          .thrown();
    }
    int days = Integer.parseInt(increment);
    for (LocalDate first = range.first();
        !first.isAfter(range.last());
        first = first.plusDays(days)) {
      windows.add(window(first, first.plusDays(days - 1L), range));
    }
    return windows;
  }

  private static Window window(LocalDate first, LocalDate last, Window range) {
    return new Window(first, last.isAfter(range.last()) ? range.last() : last);
  }
}
