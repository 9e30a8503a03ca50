package metrix.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.IntStream;
import metrix.simulator.state.Account;

/// The moments of an account's past, seen from its birth: when things were begun and ended.
final class History {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
  private static final int LONGEST_DAYS = 300;

  private final Account account;
  private final Instant now;
  private final Instant[] mornings;

  History(Account account, Instant now) {
    this.account = account;
    this.now = now;
    this.mornings =
        IntStream.range(0, LONGEST_DAYS).mapToObj(this::computed).toArray(Instant[]::new);
  }

  Instant now() {
    return now;
  }

  Instant ago(Duration before) {
    return now.minus(before);
  }

  /// The start of work some days ago; never in the future.
  Instant morning(int daysAgo) {
    return mornings[daysAgo];
  }

  private Instant computed(int daysAgo) {
    ZonedDateTime day = now.atZone(account.zone()).minusDays(daysAgo).with(LocalTime.of(8, 15, 27));
    return day.toInstant().isAfter(now) ? now.minus(Duration.ofHours(1)) : day.toInstant();
  }

  String show(Instant time) {
    return TIME.format(time.atZone(account.zone()));
  }
}
