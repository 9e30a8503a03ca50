package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Usage;

/// Keeps the calls of one token below Meta's limits. Waits that are short are waited; a long one
/// becomes a failure that says how long, so that nobody sits before a silent program. Calls during
/// a block would make it longer. Thread-safe.
public final class Governor {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration FULL_BLOCK = Duration.ofMinutes(1);
  private static final Duration LIMITED_BLOCK = Duration.ofMinutes(5);
  private static final Duration LONGEST_BLOCK = Duration.ofHours(1);
  private static final String LIMITED = "development_access";
  private static final String ALL = "";

  private final InstantSource clock;
  private final Pause pause;
  private final Ceiling ceiling;
  private final Map<String, Score> scores = new HashMap<>();
  private final Map<String, Instant> blockedUntil = new HashMap<>();
  private final Map<String, Integer> refusals = new HashMap<>();
  private final Map<String, Usage.Bucket> buckets = new TreeMap<>();
  private Optional<String> tier = Optional.empty();
  private Optional<String> versionWarning = Optional.empty();
  private long calls;
  private long points;

  public Governor(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
    this.ceiling = new Ceiling(clock);
  }

  /// What a request uses up of Meta's limits; the parts of a batch count one by one. Source: Meta,
  /// rate limiting page: a read 1 point, a write 3; batch requests page: each part is a call.
  ///
  /// @param account digits of the ad account; empty when it has none
  /// @param reads questions, `GET`
  /// @param writes `POST` and `DELETE`, also those that Meta only checks
  /// @param mutations how many of the writes make or change a campaign, an ad set or an ad
  /// @param counted whether the user is told of it; checks without effect are not
  public record Cost(
      String account, UseCase use, int reads, int writes, int mutations, boolean counted) {
    public Cost {
      if (reads < 0 || mutations < 0 || mutations > writes || reads + writes == 0) {
        throw new IllegalArgumentException(
            reads + " reads and " + writes + " writes, " + mutations + " of them mutations");
      }
    }

    public int calls() {
      return reads + writes;
    }

    public int points() {
      return reads + 3 * writes;
    }
  }

  /// Whether a wait is short enough to be waited silently.
  public static boolean isShort(Duration wait) {
    return wait.compareTo(PATIENCE) <= 0;
  }

  /// Waits for the turn of a call, or refuses it.
  public void admit(Cost cost) throws InterruptedException {
    Duration wait = turn(cost);
    if (!isShort(wait)) {
      takeBack(cost);
      throw new GraphFailure(
          Kind.THROTTLED,
          GraphError.ours("Meta's limit for this ad account is used up. Nothing was sent."),
          wait);
    }
    if (wait.isPositive()) {
      pause.sleep(wait);
    }
  }

  /// Learns from the headers of an answer.
  public synchronized void observe(Headers headers, String account) {
    Instant now = clock.instant();
    UsageHeaders told = UsageHeaders.of(headers, account);
    told.tier().ifPresent(t -> tier = Optional.of(t));
    told.versionWarning().ifPresent(w -> versionWarning = Optional.of(w));
    told.accountScore().ifPresent(p -> score(account, now).told(p, limit(), now));
    for (UsageHeaders.Bucket b : told.buckets()) {
      Optional<Instant> regain =
          b.regain().isPositive() ? Optional.of(now.plus(b.regain())) : Optional.empty();
      String name = b.account().isEmpty() ? b.name() : b.name() + " " + b.account();
      buckets.put(name, new Usage.Bucket(name, b.percent(), regain));
      regain.ifPresent(until -> block(b.account(), until));
    }
  }

  /// Notes that a call went through.
  public synchronized void passed(String account) {
    refusals.remove(account);
  }

  /// Notes that Meta refused a call for its limits.
  ///
  /// @return how long to wait before the next one
  public synchronized Duration refused(GraphError error, Headers headers, String account) {
    Instant now = clock.instant();
    ceiling.lower();
    Optional<Duration> own = ownWait(error);
    if (own.isPresent()) {
      return own.get();
    }
    UsageHeaders told = UsageHeaders.of(headers, account);
    Duration regain =
        told.buckets().stream()
            .map(UsageHeaders.Bucket::regain)
            .max(Comparator.naturalOrder())
            .filter(Duration::isPositive)
            .or(told::scoreReset)
            .filter(Duration::isPositive)
            .orElseGet(() -> grown(refusals.merge(account, 1, Integer::sum)));
    block(error.code() == 4 ? ALL : account, now.plus(regain));
    return regain;
  }

  /// What is known about the limits.
  public synchronized Usage usage() {
    return new Usage(List.copyOf(buckets.values()), tier, calls, points, versionWarning);
  }

  /// Limits that hold for one object or one second only, so that the account is not blocked.
  /// Source: Meta, rate limiting page: four budget changes of an ad set an hour; 100 writes a
  /// second.
  private static Optional<Duration> ownWait(GraphError error) {
    return switch (error.subcode()) {
      case 1487632 -> Optional.of(Duration.ofHours(1));
      case 5044001 -> Optional.of(Duration.ofSeconds(2));
      default -> Optional.empty();
    };
  }

  private synchronized Duration turn(Cost cost) {
    Instant now = clock.instant();
    Duration paced =
        cost.account().isEmpty()
            ? Duration.ZERO
            : score(cost.account(), now)
                .take(cost.points(), limit() * ceiling.share(limited()), limit(), now);
    if (cost.counted()) {
      calls += cost.calls();
      points += cost.points();
    }
    Instant free =
        List.of(ALL, cost.account()).stream()
            .map(key -> blockedUntil.getOrDefault(key, Instant.MIN))
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    Duration blocked = free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
    return blocked.compareTo(paced) > 0 ? blocked : paced;
  }

  private synchronized void takeBack(Cost cost) {
    if (!cost.account().isEmpty()) {
      score(cost.account(), clock.instant()).giveBack(cost.points());
    }
    if (cost.counted()) {
      calls -= cost.calls();
      points -= cost.points();
    }
  }

  private void block(String account, Instant until) {
    blockedUntil.merge(account, until, (a, b) -> a.isAfter(b) ? a : b);
  }

  private Duration grown(int refusalsInARow) {
    Duration first = limited() ? LIMITED_BLOCK : FULL_BLOCK;
    Duration grown = first.multipliedBy(1L << Math.min(refusalsInARow - 1, 10));
    return grown.compareTo(LONGEST_BLOCK) < 0 ? grown : LONGEST_BLOCK;
  }

  private Score score(String account, Instant now) {
    return scores.computeIfAbsent(account, _ -> new Score(now));
  }

  private boolean limited() {
    return tier.filter(LIMITED::equals).isPresent();
  }

  private double limit() {
    return limited() ? 60 : 9000;
  }
}
