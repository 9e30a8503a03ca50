package metrix.rules;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.DayPart;
import metrix.model.Problem;

/// The hours of the week in which an ad set is shown, in the time zone of the ad account. Source:
/// Meta, ad set page, copy of 2026-09-12: minutes of a day, and only with a lifetime budget.
public final class WeekHours {
  private static final Pattern PART =
      Pattern.compile("(.*?)\\s+(\\d{1,2}):(\\d{2})\\s*[-–]\\s*(\\d{1,2}):(\\d{2})");
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon", DayOfWeek.MONDAY,
          "tue", DayOfWeek.TUESDAY,
          "wed", DayOfWeek.WEDNESDAY,
          "thu", DayOfWeek.THURSDAY,
          "fri", DayOfWeek.FRIDAY,
          "sat", DayOfWeek.SATURDAY,
          "sun", DayOfWeek.SUNDAY);
  private static final int MINUTES_A_DAY = 1440;
  private static final String FIX =
      "Write days and times, such as mon-fri 09:00-17:00; sat,sun 10:00-24:00.";

  private WeekHours() {}

  /// Reads hours such as `mon-fri 09:00-17:00; sat 10:00-14:00`; empty text means always.
  ///
  /// @param lifetime whether a lifetime budget is spread over them
  public static Checked<List<DayPart>> read(String typed, boolean lifetime, String at) {
    List<DayPart> parts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String item : typed.split("[;\\n]", -1)) {
      if (!item.isBlank()) {
        part(item.strip().toLowerCase(Locale.ROOT))
            .ifPresentOrElse(
                parts::add,
                () ->
                    problems.add(
                        Problem.error(
                            at, "“%s” says no hours of the week.".formatted(item.strip()), FIX)));
      }
    }
    if (!typed.isBlank() && !lifetime) {
      problems.add(
          Problem.error(
              at,
              "Hours of the week need a lifetime budget.",
              "Empty them, or give a lifetime budget and an end."));
    }
    overlap(parts)
        .ifPresent(day ->
            problems.add(
                Problem.error(
                    at,
                    "The hours of %s overlap.".formatted(name(day)),
                    "Let each hour stand in one part.")));
    return Checked.of(List.copyOf(parts), problems);
  }

  private static Optional<DayPart> part(String text) {
    Matcher match = PART.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    int start = minutes(match.group(2), match.group(3));
    int end = minutes(match.group(4), match.group(5));
    Set<DayOfWeek> days = days(match.group(1));
    return days.isEmpty() || start < 0 || end > MINUTES_A_DAY || start >= end
        ? Optional.empty()
        : Optional.of(new DayPart(List.copyOf(days), start, end));
  }

  /// Minutes after midnight; far beyond a day when there is no such time.
  private static int minutes(String hours, String minutes) {
    int past = Integer.parseInt(minutes);
    return past > 59 ? Integer.MAX_VALUE : Integer.parseInt(hours) * 60 + past;
  }

  /// The days of `mon-fri`, `sat,sun` or `daily`; none when a word is no day.
  private static Set<DayOfWeek> days(String text) {
    if (text.equals("daily")) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : text.split("\\s*,\\s*", -1)) {
      String[] ends = word.split("\\s*[-–]\\s*", 2);
      Optional<DayOfWeek> from = day(ends[0]);
      Optional<DayOfWeek> to = day(ends[ends.length - 1]);
      if (from.isEmpty() || to.isEmpty()) {
        return Set.of();
      }
      for (DayOfWeek day = from.get(); ; day = day.plus(1)) {
        days.add(day);
        if (day == to.get()) {
          break;
        }
      }
    }
    return days;
  }

  private static Optional<DayOfWeek> day(String word) {
    return word.length() < 3
        ? Optional.empty()
        : Optional.ofNullable(DAYS.get(word.substring(0, 3)))
            .filter(day -> name(day).toLowerCase(Locale.ROOT).startsWith(word));
  }

  private static Optional<DayOfWeek> overlap(List<DayPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (DayPart later : parts.subList(i + 1, parts.size())) {
        DayPart part = parts.get(i);
        Optional<DayOfWeek> both = part.days().stream().filter(later.days()::contains).findFirst();
        if (both.isPresent()
            && part.startMinute() < later.endMinute()
            && later.startMinute() < part.endMinute()) {
          return both;
        }
      }
    }
    return Optional.empty();
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
