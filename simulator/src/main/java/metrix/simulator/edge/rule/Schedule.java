package metrix.simulator.edge.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import tools.jackson.databind.JsonNode;

/// When a rule is looked at.
///
/// Source: Meta, "Schedule-based rules" page: daily at midnight of the account, hourly, each half
/// hour, or a list of minutes and weekdays (0 is Sunday). That the last minute of a range counts is
/// unverified. Rules that react to changes are looked at every ten minutes here; Meta says seconds
/// to minutes.
///
/// @param step time between two moments that may be due
/// @param entries when a step is due; every step when there are none
record Schedule(Duration step, List<Entry> entries) {
  static final Schedule REACTING = new Schedule(Duration.ofMinutes(10), List.of());
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final int DAY = 24 * 60;
  // More than a year of half hours: what is older in one jump of the clock is passed over.
  private static final int MOST_STEPS = 20_000;

  /// Minutes of a day on some weekdays.
  ///
  /// @param days 0 for Sunday to 6; empty for all
  record Entry(int first, int last, int every, Set<Integer> days) {
    Entry {
      days = Set.copyOf(days);
    }

    boolean due(ZonedDateTime local) {
      int minute = local.getHour() * 60 + local.getMinute();
      return minute >= first
          && minute <= last
          && (minute - first) % every == 0
          && (days.isEmpty() || days.contains(local.getDayOfWeek().getValue() % 7));
    }
  }

  Schedule {
    entries = List.copyOf(entries);
  }

  static Schedule parse(JsonNode spec) {
    Entry hourly = new Entry(0, DAY, 60, Set.of());
    return switch (spec.path("schedule_type").asString("")) {
      case "DAILY" -> new Schedule(HALF_HOUR, List.of(new Entry(0, 0, 30, Set.of())));
      case "HOURLY" -> new Schedule(HALF_HOUR, List.of(hourly));
      case "SEMI_HOURLY" -> new Schedule(HALF_HOUR, List.of());
      case "CUSTOM" -> new Schedule(HALF_HOUR, entries(spec.path("schedule")));
      default ->
          throw Failure.notOneOf(
                  "schedule_spec[schedule_type]",
                  List.of("DAILY", "HOURLY", "SEMI_HOURLY", "CUSTOM"))
              .blaming("schedule_spec", "schedule_type")
              .thrown();
    };
  }

  private static List<Entry> entries(JsonNode schedule) {
    if (!schedule.isArray() || schedule.isEmpty()) {
      throw wrong("a CUSTOM schedule needs a list of times");
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode entry : schedule) {
      OptionalInt start = minute(entry, "start_minute");
      OptionalInt end = minute(entry, "end_minute");
      Set<Integer> days = new TreeSet<>();
      for (JsonNode day : entry.path("days")) {
        if (!day.asString("").matches("[0-6]")) {
          throw wrong("days must be numbers from 0 (Sunday) to 6");
        }
        days.add(Integer.parseInt(day.asString("")));
      }
      if (start.isEmpty() && (days.isEmpty() || end.isPresent())) {
        throw wrong("each time needs start_minute or days");
      }
      if (end.isPresent() && end.getAsInt() <= start.getAsInt()) {
        throw wrong("end_minute must be after start_minute");
      }
      int first = start.orElse(0);
      entries.add(new Entry(first, end.orElse(start.isPresent() ? first : DAY), 30, days));
    }
    return entries;
  }

  private static OptionalInt minute(JsonNode entry, String name) {
    if (!entry.has(name)) {
      return OptionalInt.empty();
    }
    String text = entry.path(name).asString("");
    if (!text.matches("\\d{1,4}")
        || Integer.parseInt(text) > DAY
        || Integer.parseInt(text) % 30 != 0) {
      throw wrong(name + " must be a multiple of 30 between 0 and 1440");
    }
    return OptionalInt.of(Integer.parseInt(text));
  }

  private static GraphError wrong(String what) {
    return Failure.invalid("Invalid schedule_spec: " + what)
        .blaming("schedule_spec", "schedule")
        .thrown();
  }

  /// The first moment after another at which the rule is due.
  Optional<Instant> next(Instant after, ZoneId zone) {
    Instant moment = after;
    // A week holds each of the times that a schedule can name.
    for (long i = 0; i <= Duration.ofDays(8).dividedBy(step); i++) {
      moment = following(moment);
      if (due(moment, zone)) {
        return Optional.of(moment);
      }
    }
    return Optional.empty();
  }

  /// The moments after one and up to another at which the rule is due, thinned out evenly to a
  /// number; the last always stays.
  List<Instant> between(Instant after, Instant upTo, ZoneId zone, int most) {
    Instant oldest = upTo.minus(step.multipliedBy(MOST_STEPS));
    List<Instant> all = new ArrayList<>();
    for (Instant moment = following(after.isBefore(oldest) ? oldest : after);
        !moment.isAfter(upTo);
        moment = moment.plus(step)) {
      if (due(moment, zone)) {
        all.add(moment);
      }
    }
    int every = Math.max(1, Math.ceilDiv(all.size(), most));
    List<Instant> kept = new ArrayList<>();
    for (int i = (all.size() - 1) % every; i >= 0 && i < all.size(); i += every) {
      kept.add(all.get(i));
    }
    return kept;
  }

  private Instant following(Instant moment) {
    long seconds = step.toSeconds();
    return Instant.ofEpochSecond((Math.floorDiv(moment.getEpochSecond(), seconds) + 1) * seconds);
  }

  // All zones of accounts are whole or half hours away from UTC; in Nepal's quarters the entries
  // would never be due, so that the half hour that holds the minute counts.
  private boolean due(Instant moment, ZoneId zone) {
    ZonedDateTime local = moment.atZone(zone);
    ZonedDateTime half = local.withMinute(local.getMinute() / 30 * 30);
    return entries.isEmpty() || entries.stream().anyMatch(entry -> entry.due(half));
  }
}
