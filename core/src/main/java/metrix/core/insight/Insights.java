package metrix.core.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import metrix.core.recent.Recent;
import metrix.core.session.Connection;
import metrix.marketing.MarketingApi;
import metrix.model.Checked;
import metrix.model.DateRange;
import metrix.model.InsightsQuery;
import metrix.model.Problem;

/// Answers questions about delivery and results, and keeps the answers while they are fresh: Meta
/// counts anew every 15 minutes. Thread-safe. Source: Meta, insights best practices page, copy of
/// 2026-09-12.
public final class Insights {
  private static final Duration FRESH = Duration.ofMinutes(15);
  private static final int MONTHS_BACK = 36;

  private final InstantSource clock;
  private final Recent<Key, InsightsAnswer> recent = new Recent<>(64);

  private record Key(MarketingApi api, InsightsQuery query) {}

  public Insights(InstantSource clock) {
    this.clock = clock;
  }

  /// The answer to a legal question.
  ///
  /// @param refresh whether to ask Meta whatever the age of the answer that is there
  public InsightsAnswer answer(Connection connection, InsightsQuery query, boolean refresh) {
    var key = new Key(connection.api(), query);
    Instant now = clock.instant();
    Optional<InsightsAnswer> kept =
        recent.get(key).filter(a -> !refresh && a.asOf().plus(FRESH).isAfter(now));
    return kept.orElseGet(() -> {
      var answer = new InsightsAnswer(connection.api().insights(query), now);
      recent.put(key, answer);
      return answer;
    });
  }

  /// Reads two days as a range, in order and not further back than Meta answers (37 months; we stop
  /// at 36 full ones).
  public Checked<DateRange> range(LocalDate since, LocalDate until, ZoneId zone) {
    LocalDate earliest =
        Ranges.today(zone, clock.instant()).withDayOfMonth(1).minusMonths(MONTHS_BACK);
    if (until.isBefore(since)) {
      return Checked.wrong(
          Problem.error(
              "until",
              "The range ends on " + until + ", before it starts on " + since + ".",
              "Swap the two days."));
    }
    if (since.isBefore(earliest)) {
      return Checked.wrong(
          Problem.error(
              "since", "Meta answers for the last 37 months only.", "Start on " + earliest + "."));
    }
    return Checked.of(new DateRange(since, until));
  }

  /// Drops all answers, at the end of a connection.
  public void forget() {
    recent.clear();
  }
}
