package metrix.model;

import static java.util.Comparator.naturalOrder;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A span of the day on some days of the week, in the ad account's time zone.
///
/// @param startMinute minutes after midnight, 0 to 1439
/// @param endMinute minutes after midnight, up to 1440
public record DayPart(List<DayOfWeek> days, int startMinute, int endMinute) {
  public DayPart {
    days = List.copyOf(days);
  }

  /// Hours of the week as a sheet says them, `mon-fri 09:00-17:00;sat 10:00-14:00`, equal ones
  /// alike; an empty text for always.
  public static String text(List<DayPart> hours) {
    Map<List<Integer>, List<DayPart>> sameHours =
        hours.stream().collect(Collectors.groupingBy(p -> List.of(p.startMinute(), p.endMinute())));
    return sameHours.values().stream()
        .map(DayPart::together)
        .sorted(
            Comparator.comparing((DayPart p) -> p.days().stream().min(naturalOrder()).orElseThrow())
                .thenComparingInt(DayPart::startMinute))
        .map(DayPart::toString)
        .collect(Collectors.joining(";"));
  }

  private static DayPart together(List<DayPart> parts) {
    return new DayPart(
        parts.stream().flatMap(p -> p.days().stream()).distinct().toList(),
        parts.getFirst().startMinute(),
        parts.getFirst().endMinute());
  }

  @Override
  public String toString() {
    return "%s %s-%s".formatted(daysText(), time(startMinute), time(endMinute));
  }

  /// Days that follow one another stand as a span.
  private String daysText() {
    List<DayOfWeek> sorted = days.stream().distinct().sorted().toList();
    if (sorted.size() == DayOfWeek.values().length) {
      return "daily";
    }
    List<String> spans = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < sorted.size(); i++) {
      boolean ends =
          i + 1 == sorted.size() || sorted.get(i + 1).getValue() != sorted.get(i).getValue() + 1;
      if (ends) {
        spans.add(
            from == i ? word(sorted.get(i)) : word(sorted.get(from)) + "-" + word(sorted.get(i)));
        from = i + 1;
      }
    }
    return String.join(",", spans);
  }

  private static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  private static String time(int minute) {
    return "%02d:%02d".formatted(minute / 60, minute % 60);
  }
}
