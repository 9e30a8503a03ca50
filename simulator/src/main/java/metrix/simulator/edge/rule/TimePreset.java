package metrix.simulator.edge.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.simulator.delivery.Query.Window;

/// The days that a rule's numbers are added up over.
///
/// Source: Meta, "Evaluation spec" page, the filter `time_preset`. That `LAST_3_DAYS` is today and
/// the two days before it is unverified.
///
/// @param name as in the filter, such as `LAST_7D`
record TimePreset(String name) {
  private static final Pattern WITH_TODAY = Pattern.compile("LAST_(2|3|7|14|28|30)_DAYS");
  private static final Pattern WITHOUT_TODAY = Pattern.compile("LAST_(2|3|7|14|28|30)D");
  private static final Pattern BETWEEN =
      Pattern.compile("LAST_ND_(14|30|60|120|180|LIFETIME)_(8|29)");
  private static final int OLDEST_MONTHS = 37;

  static Optional<TimePreset> of(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    boolean known =
        switch (name) {
          case "LIFETIME",
              "TODAY",
              "YESTERDAY",
              "THIS_MONTH",
              "THIS_WEEK_MON_TODAY",
              "THIS_WEEK_SUN_TODAY" ->
              true;
          default ->
              WITH_TODAY.matcher(name).matches()
                  || WITHOUT_TODAY.matcher(name).matches()
                  || BETWEEN.matcher(name).matches();
        };
    return known ? Optional.of(new TimePreset(name)) : Optional.empty();
  }

  /// The longest preset that a field begins with, such as `last_7d` of `last_7d_spent`.
  static Optional<TimePreset> leading(String field) {
    for (int end = field.lastIndexOf('_'); end > 0; end = field.lastIndexOf('_', end - 1)) {
      Optional<TimePreset> preset = of(field.substring(0, end));
      if (preset.isPresent()) {
        return preset;
      }
    }
    return Optional.empty();
  }

  /// Rules that react to changes look at presets with today only.
  boolean includesToday() {
    return !name.equals("YESTERDAY")
        && !WITHOUT_TODAY.matcher(name).matches()
        && !BETWEEN.matcher(name).matches();
  }

  /// The number of days from the first to the last.
  long days() {
    Window window = window(LocalDate.EPOCH);
    return ChronoUnit.DAYS.between(window.first(), window.last()) + 1;
  }

  Window window(LocalDate today) {
    LocalDate oldest = today.minusMonths(OLDEST_MONTHS);
    Matcher days = WITH_TODAY.matcher(name);
    if (days.matches()) {
      return new Window(today.minusDays(Integer.parseInt(days.group(1)) - 1L), today);
    }
    Matcher before = WITHOUT_TODAY.matcher(name);
    if (before.matches()) {
      return new Window(today.minusDays(Integer.parseInt(before.group(1))), today.minusDays(1));
    }
    Matcher between = BETWEEN.matcher(name);
    if (between.matches()) {
      LocalDate first =
          between.group(1).equals("LIFETIME")
              ? oldest
              : today.minusDays(Integer.parseInt(between.group(1)));
      return new Window(first, today.minusDays(Integer.parseInt(between.group(2))));
    }
    return switch (name) {
      case "TODAY" -> new Window(today, today);
      case "YESTERDAY" -> new Window(today.minusDays(1), today.minusDays(1));
      case "THIS_MONTH" -> new Window(today.withDayOfMonth(1), today);
      case "THIS_WEEK_MON_TODAY" ->
          new Window(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
      case "THIS_WEEK_SUN_TODAY" ->
          new Window(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)), today);
      default -> new Window(oldest, today);
    };
  }
}
