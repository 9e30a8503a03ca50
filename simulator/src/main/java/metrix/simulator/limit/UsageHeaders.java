package metrix.simulator.limit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Token;
import tools.jackson.databind.node.ObjectNode;

/// Meta's counting of calls for each ad account: points, calls by the hour and use case, the
/// headers that tell, and the refusals. Thread-safe.
///
/// Source: Meta, "Rate limiting" pages and the recorded headers. `total_cputime` and `total_time`
/// have no published rule: they follow the count of calls here (unverified).
public final class UsageHeaders {
  private static final long REFRESH_SECONDS = 600;

  /// What is known of one account at one tier.
  private static final class Usage {
    private Score score = Score.NONE;
    private final Map<UseCase, HourlyCalls> calls = new EnumMap<>(UseCase.class);
    private final HourlyCalls errors = new HourlyCalls();
    private final Map<UseCase, Double> quotas = new EnumMap<>(UseCase.class);
    private Instant counted = Instant.EPOCH;

    private HourlyCalls of(UseCase useCase) {
      return calls.computeIfAbsent(useCase, key -> new HourlyCalls());
    }
  }

  private record Key(String account, Tier tier) {}

  /// A block that an account was told of.
  private record Told(Instant at, Instant until) {}

  private final Tier tier;
  private final InstantSource clock;
  private final Activity activity;
  private final Map<Key, Usage> usages = new ConcurrentHashMap<>();
  private final Map<String, Told> told = new ConcurrentHashMap<>();

  public UsageHeaders(Tier tier, InstantSource clock, Activity activity) {
    this.tier = tier;
    this.clock = clock;
    this.activity = activity;
  }

  /// A read costs 1 point, a write 3. Source: Meta, "Rate limiting" page.
  public static int points(Call call) {
    return call.method().equals("GET") ? 1 : 3;
  }

  private Tier tierOf(Call call) {
    return call.token().map(Token::limited).orElse(false) ? Tier.LIMITED : tier;
  }

  private Usage usage(Call call, String account) {
    return usages.computeIfAbsent(new Key(account, tierOf(call)), key -> new Usage());
  }

  /// Counts a call of an account; the refusal when the account has used up its points or its hour.
  public Optional<Failure> charge(Call call, String account) {
    Tier limit = tierOf(call);
    if (limit == Tier.OFF) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    UseCase useCase = UseCase.of(call);
    Usage usage = usage(call, account);
    synchronized (usage) {
      usage.score = usage.score.at(now, limit).charged(points(call), limit);
      usage.of(useCase).add(now);
      if (usage.score.blocked()) {
        return Optional.of(scoreRefusal());
      }
      boolean over = usage.of(useCase).total(now) > quota(usage, useCase, limit, account, now);
      return over ? Optional.of(useCase.refusal()) : Optional.empty();
    }
  }

  /// Counts a failed call, which lowers the quota of insights a little.
  public void failed(Call call, String account) {
    if (UseCase.of(call) == UseCase.ADS_INSIGHTS && tierOf(call) != Tier.OFF) {
      Usage usage = usage(call, account);
      synchronized (usage) {
        usage.errors.add(clock.instant());
      }
    }
  }

  // Counting running ads takes time in a big account; Meta's figures are not of this second either.
  private double quota(Usage usage, UseCase useCase, Tier limit, String account, Instant now) {
    if (!now.isBefore(usage.counted.plusSeconds(REFRESH_SECONDS))) {
      usage.quotas.clear();
      usage.counted = now;
    }
    return usage.quotas.computeIfAbsent(
        useCase, key -> key.quota(limit, activity, account, usage.errors.total(now)));
  }

  private static Failure scoreRefusal() {
    return Failure.of(17, "(#17) User request limit reached")
        .withSubcode(2446079)
        .withRetry(true)
        .withUser(
            "Ad Account Has Too Many API Calls",
            "There have been too many calls from this ad account. Wait a bit and try again.");
  }

  /// The headers of an answer for an account.
  public Map<String, String> headers(Call call, String account) {
    Tier limit = tierOf(call);
    if (limit == Tier.OFF) {
      return headers(call, UseCase.of(call), account, 0, 0, 0, 0);
    }
    Instant now = clock.instant();
    UseCase useCase = UseCase.of(call);
    Usage usage = usage(call, account);
    synchronized (usage) {
      Score score = usage.score.at(now, limit);
      double quota = quota(usage, useCase, limit, account, now);
      double hour = Math.min(100, usage.of(useCase).total(now) * 100 / quota);
      long minutes =
          Math.max(
              usage.of(useCase).minutesUntil(quota, now),
              score.blocked() ? Math.max(1, score.resetSeconds(limit) / 60) : 0);
      return headers(
          call, useCase, account, hour, score.percent(limit), score.resetSeconds(limit), minutes);
    }
  }

  /// The headers of an account that is blocked for so many minutes, and from now on is told so.
  ///
  /// @param error code of the refusal, which may name another use case than the call's
  public Map<String, String> blocked(Call call, int error, String account, long minutes) {
    UseCase useCase = UseCase.ofError(error).orElseGet(() -> UseCase.of(call));
    Instant now = clock.instant();
    told.merge(
        account,
        new Told(now, now.plusSeconds(minutes * 60)),
        (old, fresh) -> fresh.until().isBefore(old.until()) ? old : fresh);
    return headers(call, useCase, account, 100, 100, minutes * 60, minutes);
  }

  /// Whether an account calls although it was told of a block that lasts. Calls of the very moment
  /// of the telling were under way by then.
  public boolean impatient(String account) {
    Instant now = clock.instant();
    Told last = told.getOrDefault(account, new Told(Instant.MAX, Instant.MIN));
    return now.isAfter(last.at()) && now.isBefore(last.until());
  }

  private Map<String, String> headers(
      Call call,
      UseCase useCase,
      String account,
      double hour,
      double score,
      long resetSeconds,
      long minutes) {
    String access = tierOf(call).header();
    Map<String, String> headers = new LinkedHashMap<>();
    // Meta does not count Marketing API calls against the app's own limit.
    headers.put("X-App-Usage", "{\"call_count\":0,\"total_cputime\":0,\"total_time\":1}");
    ObjectNode use = Json.object();
    ObjectNode entry =
        use.putArray(account)
            .addObject()
            .put("type", useCase.header())
            .put("call_count", (int) hour)
            .put("total_cputime", (int) (hour * 0.8))
            .put("total_time", (int) (hour * 0.8))
            .put("estimated_time_to_regain_access", minutes);
    if (useCase.showsTier()) {
      entry.put("ads_api_access_tier", access);
    }
    headers.put("X-Business-Use-Case-Usage", Json.string(use));
    if (!call.method().equals("GET")) {
      ObjectNode usage = Json.object();
      usage
          .put("acc_id_util_pct", rounded(score))
          .put("reset_time_duration", resetSeconds)
          .put("ads_api_access_tier", access);
      headers.put("X-Ad-Account-Usage", Json.string(usage));
    }
    if (useCase == UseCase.ADS_INSIGHTS) {
      ObjectNode throttle = Json.object();
      throttle
          .put("app_id_util_pct", 0)
          .put("acc_id_util_pct", rounded(hour))
          .put("ads_api_access_tier", access);
      headers.put("X-FB-Ads-Insights-Throttle", Json.string(throttle));
    }
    return headers;
  }

  private static double rounded(double percent) {
    return Math.round(percent * 100) / 100.0;
  }
}
