package metrix.core.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import metrix.model.AdSetId;
import metrix.model.Checked;
import metrix.model.Problem;

/// Moves when many ad sets run, each from its own times. A start that has passed stays.
record BulkShift(int hours, Instant now) implements BulkWork {
  private static final int MOST_HOURS = 24 * 366;

  static Checked<BulkWork> by(int hours, Instant now) {
    return hours == 0 || Math.abs(hours) > MOST_HOURS
        ? Checked.wrong(
            Problem.error(
                "hours",
                "%d hours is no move that makes sense.".formatted(hours),
                "Write hours, at most a year, without 0; 24 for a day later."))
        : Checked.of(new BulkShift(hours, now));
  }

  @Override
  public Outcome on(Live live) {
    if (!(live.id() instanceof AdSetId)) {
      return new Outcome.Left("Only ad sets have a schedule here.");
    }
    List<Wish> wishes = new ArrayList<>();
    live.start()
        .filter(start -> start.toInstant().isAfter(now))
        .ifPresent(start -> wishes.add(new Wish.Start(moved(start))));
    live.end()
        .filter(end -> end.toInstant().isAfter(now))
        .ifPresent(end -> wishes.add(new Wish.End(moved(end))));
    return wishes.isEmpty()
        ? new Outcome.Left("It has neither a start nor an end to come.")
        : new Outcome.Wished(wishes);
  }

  private String moved(OffsetDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.plusHours(hours));
  }
}
