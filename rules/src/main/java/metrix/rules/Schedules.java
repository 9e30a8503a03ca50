package metrix.rules;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.Checked;
import metrix.model.Problem;

/// The rules for when an ad set runs. Times are those of the ad account's zone and are sent with
/// their offset, so that nobody has to guess.
public final class Schedules {
  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withResolverStyle(ResolverStyle.STRICT);

  private Schedules() {}

  /// Reads a time: `2026-12-01 09:00` in the zone, or ISO 8601 with an offset. Empty text is no
  /// time. A local time that the clock change skips or repeats is refused.
  public static Checked<Optional<OffsetDateTime>> read(String typed, ZoneId zone, String at) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Checked.of(Optional.empty());
    }
    try {
      return inZone(LocalDateTime.parse(text.replace('T', ' '), TYPED), zone, at);
    } catch (DateTimeException _) {
      // not a local time: it may carry its offset
    }
    try {
      return Checked.of(Optional.of(OffsetDateTime.parse(text)));
    } catch (DateTimeException _) {
      return Checked.wrong(
          Problem.error(
              at,
              "“%s” is not a date and time.".formatted(text),
              "Write it as 2026-12-01 09:00, in the time of the ad account (%s)."
                  .formatted(zone.getId())));
    }
  }

  /// Judges start and end together.
  ///
  /// @param daily whether the ad set lives on a daily budget, and so must run longer than a day.
  ///   Source: Meta, ad set page, copy of 2026-09-12
  /// @param path of the ad set's fields
  public static List<Problem> check(
      Optional<OffsetDateTime> start,
      Optional<OffsetDateTime> end,
      boolean daily,
      Instant now,
      String path) {
    List<Problem> problems = new ArrayList<>();
    if (start.isPresent() && start.get().toInstant().isBefore(now)) {
      problems.add(
          Problem.error(
              path + ".start",
              "The start lies in the past.",
              "Leave it empty to start at once, or choose a later time."));
    }
    if (end.isEmpty()) {
      return problems;
    }
    Instant from = start.map(OffsetDateTime::toInstant).filter(s -> s.isAfter(now)).orElse(now);
    Instant until = end.get().toInstant();
    String at = path + ".end";
    if (!until.isAfter(from)) {
      problems.add(
          start.filter(s -> !until.isAfter(s.toInstant())).isPresent()
              ? Problem.error(at, "The end is not after the start.", "Choose a later end.")
              : Problem.error(at, "The end lies in the past.", "Choose a later end."));
    } else if (daily && Duration.between(from, until).compareTo(Duration.ofHours(24)) <= 0) {
      problems.add(
          Problem.error(
              at,
              "With a daily budget an ad set must run longer than 24 hours.",
              "Choose a later end, or a lifetime budget."));
    }
    return problems;
  }

  /// Whole days, rounded up, between a start (or now) and an end.
  public static long days(Optional<OffsetDateTime> start, OffsetDateTime end, Instant now) {
    Duration span =
        Duration.between(start.map(OffsetDateTime::toInstant).orElse(now), end.toInstant());
    return Math.max(1, (span.toHours() + 23) / 24);
  }

  private static Checked<Optional<OffsetDateTime>> inZone(
      LocalDateTime local, ZoneId zone, String at) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return switch (offsets.size()) {
      case 1 -> Checked.of(Optional.of(local.atOffset(offsets.getFirst())));
      case 0 ->
          Checked.wrong(
              Problem.error(
                  at,
                  "There is no %s in %s: the clocks are put forward over it."
                      .formatted(TYPED.format(local), zone.getId()),
                  "Choose %s."
                      .formatted(
                          TYPED.format(zone.getRules().getTransition(local).getDateTimeAfter()))));
      default ->
          Checked.wrong(
              Problem.error(
                  at,
                  "%s comes twice in %s: the clocks are put back over it."
                      .formatted(TYPED.format(local), zone.getId()),
                  "Choose another time, or write which one: %s or %s."
                      .formatted(local.atOffset(offsets.get(0)), local.atOffset(offsets.get(1)))));
    };
  }
}
