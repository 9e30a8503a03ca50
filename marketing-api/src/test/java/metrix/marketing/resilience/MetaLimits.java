package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.TreeMap;

/// Meta's limits of one ad account, written a second time and by another method than the mirror's,
/// with headers that come late. Source: Meta, rate limiting page; how the score goes down is said
/// by nobody, so both readings are here.
final class MetaLimits {
  /// How points leave the score.
  enum Reading {
    /// Steadily, a full score within 300 seconds.
    FADING,
    /// Each 300 seconds after its call.
    LASTING
  }

  private static final Duration DECAY = Duration.ofMinutes(5);
  private static final Duration LAG = Duration.ofSeconds(3);
  private static final int MUTATIONS_A_SECOND = 100;
  private final boolean limited;
  private final Reading reading;
  private final int most;
  private final int hourly;
  private final Deque<Instant> writes = new ArrayDeque<>();
  private final Deque<Instant> hour = new ArrayDeque<>();
  private final Deque<Instant> mutations = new ArrayDeque<>();
  private final TreeMap<Instant, Double> levels = new TreeMap<>();
  private Instant blockedUntil = Instant.EPOCH;

  private boolean bySecond = true;

  MetaLimits(boolean limited, Reading reading) {
    this.limited = limited;
    this.reading = reading;
    this.most = limited ? 60 : 9000;
    this.hourly = limited ? 300 : 100_000;
  }

  /// Without the limit by the second, for clients that know none.
  MetaLimits patient() {
    bySecond = false;
    return this;
  }

  /// Whether Meta takes a write; one that goes beyond a limit is refused, and the score then blocks
  /// the account.
  boolean takes(boolean mutation, Instant now) {
    if (now.isBefore(blockedUntil)) {
      return false;
    }
    forget(now);
    if (score(now) + 3 > most) {
      blockedUntil = now.plusSeconds(limited ? 300 : 60);
      return false;
    }
    if (hour.size() >= hourly || (bySecond && mutation && mutations.size() >= MUTATIONS_A_SECOND)) {
      return false;
    }
    hour.add(now);
    if (mutation) {
      mutations.add(now);
    }
    levels.put(now, score(now) + 3);
    writes.add(now);
    return true;
  }

  /// The headers of an answer: true of a moment ago.
  Headers headers(Instant now) {
    boolean blocked = now.isBefore(blockedUntil);
    String text =
        "{\"acc_id_util_pct\":%s,\"reset_time_duration\":%d,\"ads_api_access_tier\":\"%s\"}"
            .formatted(
                blocked ? 100 : score(now.minus(LAG)) * 100 / most,
                blocked ? Duration.between(now, blockedUntil).toSeconds() + 1 : 0,
                limited ? "development_access" : "standard_access");
    return name -> Optional.of(text).filter(t -> name.equals("x-ad-account-usage"));
  }

  private double score(Instant then) {
    return switch (reading) {
      case LASTING -> 3 * (writes.size() - gone(then) - toCome(then));
      case FADING -> {
        var before = levels.floorEntry(then);
        yield before == null ? 0 : faded(before.getValue(), before.getKey(), then);
      }
    };
  }

  private int gone(Instant then) {
    int gone = 0;
    for (Instant at : writes) {
      if (at.plus(DECAY).isAfter(then)) {
        break;
      }
      gone++;
    }
    return gone;
  }

  private int toCome(Instant then) {
    int toCome = 0;
    for (var newest = writes.descendingIterator(); newest.hasNext(); toCome++) {
      if (!newest.next().isAfter(then)) {
        break;
      }
    }
    return toCome;
  }

  private double faded(double level, Instant from, Instant to) {
    double seconds = Duration.between(from, to).toMillis() / 1000.0;
    return Math.max(0, level - seconds * most / DECAY.toSeconds());
  }

  private void forget(Instant now) {
    while (!writes.isEmpty() && writes.peek().plus(DECAY).plus(LAG).isBefore(now)) {
      writes.remove();
    }
    while (!hour.isEmpty() && !hour.peek().plus(Duration.ofHours(1)).isAfter(now)) {
      hour.remove();
    }
    while (!mutations.isEmpty() && !mutations.peek().plusSeconds(1).isAfter(now)) {
      mutations.remove();
    }
  }
}
