package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import metrix.marketing.GraphError;
import metrix.marketing.Usage;
import metrix.marketing.Workload;
import metrix.marketing.resilience.Governor.Cost;

/// Meta's limits of one token as we know them: of the app, and of each ad account. Not thread-safe.
final class Mirror {
  private final Pacing pacing;
  private final InstantSource clock;
  private final Map<String, AccountLimits> accounts = new HashMap<>();
  private final Map<String, Breaker> breakers = new HashMap<>();
  private final Map<String, Integer> refusals = new HashMap<>();
  private final Map<String, Usage.Bucket> buckets = new TreeMap<>();
  private final Throttle app = new Throttle();
  private Instant appRefusedUntil = Instant.MIN;
  private Optional<String> tier = Optional.empty();
  private Optional<String> versionWarning = Optional.empty();

  Mirror(Pacing pacing, InstantSource clock) {
    this.pacing = pacing;
    this.clock = clock;
  }

  /// What holds a request back when others of its account go first.
  Hold hold(Load ahead, Cost cost, boolean urgent, Instant now) {
    var all = new Hold(appRefusedUntil, Usage.Why.REFUSED);
    if (cost.account().isEmpty()) {
      return all.orLater(Hold.pace(app.until(now), now));
    }
    Hold failing = breaker(cost.account()).hold(now);
    return all.orLater(failing)
        .orLater(limits(cost.account()).hold(ahead, cost, urgent, tier(), now));
  }

  void take(Cost cost, Instant now) {
    if (cost.account().isEmpty()) {
      app.take(cost.calls(), now);
    } else {
      limits(cost.account()).take(cost, tier(), now);
    }
  }

  /// Whether a request must wait for the answer of another one of its account.
  boolean waitsForAnother(String account, Instant now) {
    return !account.isEmpty() && limits(account).waitsForAnother(tier(), now);
  }

  /// A request is over.
  void end(Cost cost) {
    if (!cost.account().isEmpty()) {
      limits(cost.account()).end(cost);
    }
  }

  /// Learns from the headers of an answer about an account, empty for none.
  void observe(UsageHeaders told, String account, Instant now) {
    tier = told.tier().or(() -> tier);
    versionWarning = told.versionWarning().or(() -> versionWarning);
    if (!account.isEmpty()) {
      limits(account).answered(now);
      told.accountScore().ifPresent(p -> limits(account).toldScore(p, tier(), now));
    }
    told.buckets().forEach(bucket -> observe(bucket, told.insightsLoad(), now));
  }

  private void observe(UsageHeaders.Bucket bucket, double insightsLoad, Instant now) {
    Optional<Instant> regain =
        Optional.of(bucket.regain()).filter(Duration::isPositive).map(now::plus);
    String name =
        bucket.account().isEmpty() ? bucket.name() : bucket.name() + " " + bucket.account();
    buckets.put(name, new Usage.Bucket(name, bucket.percent(), regain));
    if (bucket.name().equals("app")) {
      app.told(bucket.percent(), now);
    }
    UseCase.named(bucket.name())
        .ifPresent(use -> {
          AccountLimits limits = limits(bucket.account());
          // A time that Meta announces says more than the percentage beside it.
          regain.ifPresentOrElse(
              until -> limits.refuse(use, until),
              () -> {
                double load = use == UseCase.ADS_INSIGHTS ? insightsLoad : 0;
                limits.told(use, bucket.calls(), Math.max(load, bucket.load()), tier(), now);
              });
        });
  }

  /// Learns that Meta refused a call for a limit.
  ///
  /// @return how long to wait before the next one
  Duration refused(GraphError error, UsageHeaders told, String account, Instant now) {
    int inARow = refusals.merge(account, 1, Integer::sum);
    Refusal refusal = Refusal.of(error, told, tier(), inARow);
    Instant until = now.plus(refusal.time());
    AccountLimits limits = limits(account);
    if (refusal.scope().isAQuota()) {
      limits.lowerCeiling();
    }
    switch (refusal.scope()) {
      case OBJECT -> passed(account);
      case SECOND -> limits.secondIsFull(now);
      case INSIGHTS -> limits.refuse(UseCase.ADS_INSIGHTS, until);
      case AUDIENCES -> limits.refuse(UseCase.CUSTOM_AUDIENCE, until);
      case MANAGEMENT -> limits.refuse(UseCase.ADS_MANAGEMENT, until);
      case ACCOUNT -> limits.refuseAll(until);
      case APP -> appRefusedUntil = until.isAfter(appRefusedUntil) ? until : appRefusedUntil;
    }
    return refusal.time();
  }

  /// Learns that Meta answered a call as asked.
  void passed(String account) {
    refusals.remove(account);
  }

  void activeAds(String account, int ads) {
    limits(account).activeAds(ads);
  }

  Breaker breaker(String account) {
    return breakers.computeIfAbsent(account, _ -> new Breaker());
  }

  boolean tierKnown() {
    return tier.isPresent();
  }

  int writesAtOnce(String account) {
    return limits(account).writesAtOnce(tier());
  }

  Duration forecast(String account, Workload work, Instant now) {
    Duration app = new Hold(appRefusedUntil, Usage.Why.REFUSED).from(now);
    Duration own = limits(account).forecast(work, tier(), now);
    return own.compareTo(app) > 0 ? own : app;
  }

  /// Accounts for which new calls cannot go, whether any wait or not.
  Map<String, Hold> closed(Instant now) {
    var closed = new TreeMap<String, Hold>();
    closed.put("", new Hold(appRefusedUntil, Usage.Why.REFUSED));
    accounts.forEach((account, limits) ->
        closed.put(
            account,
            breaker(account)
                .hold(now)
                .orLater(new Hold(limits.refusedUntil(), Usage.Why.REFUSED))));
    closed.values().removeIf(hold -> !hold.until().isAfter(now));
    return closed;
  }

  /// What is known, for people.
  Usage usage(long calls, long points, List<Usage.Wait> waits) {
    return new Usage(List.copyOf(buckets.values()), tier, calls, points, waits, versionWarning);
  }

  private AccountLimits limits(String account) {
    return accounts.computeIfAbsent(account, _ -> new AccountLimits(pacing, clock));
  }

  private Tier tier() {
    return Tier.of(tier);
  }
}
