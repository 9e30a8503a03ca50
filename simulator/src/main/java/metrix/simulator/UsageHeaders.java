package metrix.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ObjectNode;

/// Meta's counting of calls for each ad account, its headers, and its refusals.
///
/// Source: Meta, "Rate limiting" pages: 80004 and 17 with subcode 2446079; points decay over 300
/// seconds.
final class UsageHeaders {
  private static final double DECAY_SECONDS = 300;

  private record Score(double points, long calls, Instant at, Instant blockedUntil) {}

  private final Tier tier;
  private final InstantSource clock;
  private final Map<String, Score> scores = new ConcurrentHashMap<>();

  UsageHeaders(Tier tier, InstantSource clock) {
    this.tier = tier;
    this.clock = clock;
  }

  private Tier tierOf(Call call) {
    return call.token().map(token -> token.limited()).orElse(false) ? Tier.LIMITED : tier;
  }

  /// Counts a call of an account; the refusal when the account has used up its points.
  Optional<Failure> charge(Call call, String account) {
    Tier limit = tierOf(call);
    Instant now = clock.instant();
    Score score =
        scores.compute(
            account,
            (id, old) -> {
              Score was = old == null ? new Score(0, 0, now, Instant.MIN) : old;
              double left = decayed(was, now);
              boolean blocked = now.isBefore(was.blockedUntil());
              double points = left + (blocked ? 0 : CallLog.points(call));
              boolean over = !blocked && points > limit.points();
              Instant until = over ? now.plusSeconds(limit.blockSeconds()) : was.blockedUntil();
              return new Score(points, was.calls() + 1, now, until);
            });
    if (!now.isBefore(score.blockedUntil())) {
      return Optional.empty();
    }
    return Optional.of(
        Failure.of(17, "(#17) User request limit reached")
            .withSubcode(2446079)
            .withRetry(true)
            .withUser(
                "Ad Account Has Too Many API Calls",
                "There have been too many calls from this ad account. Wait a bit and try again."));
  }

  private static double decayed(Score score, Instant now) {
    double passed = Duration.between(score.at(), now).toMillis() / 1000.0;
    return Math.max(0, score.points() * (1 - passed / DECAY_SECONDS));
  }

  /// The headers of an answer for an account.
  Map<String, String> headers(Call call, String account) {
    Tier limit = tierOf(call);
    Instant now = clock.instant();
    Score score = scores.getOrDefault(account, new Score(0, 0, now, Instant.MIN));
    boolean blocked = now.isBefore(score.blockedUntil());
    double percent = blocked ? 100 : Math.min(100, score.points() * 100 / limit.points());
    long minutes =
        blocked ? Math.max(1, Duration.between(now, score.blockedUntil()).toMinutes()) : 0;
    boolean insights = call.edge().equals("insights");
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "X-App-Usage",
        Json.string(
            Json.object()
                .put("call_count", Math.min(100, score.calls() / 500))
                .put("total_cputime", 0)
                .put("total_time", 1)));
    ObjectNode use = Json.object();
    use.putArray(account)
        .addObject()
        .put("type", insights ? "ads_insights" : "ads_management")
        .put("call_count", (int) Math.min(100, percent))
        .put("total_cputime", 1)
        .put("total_time", 1)
        .put("estimated_time_to_regain_access", minutes)
        .put("ads_api_access_tier", limit.header());
    headers.put("X-Business-Use-Case-Usage", Json.string(use));
    if (!call.method().equals("GET")) {
      ObjectNode usage = Json.object();
      usage
          .put("acc_id_util_pct", Math.round(percent * 100) / 100.0)
          .put(
              "reset_time_duration",
              blocked
                  ? Duration.between(now, score.blockedUntil()).toSeconds()
                  : (int) DECAY_SECONDS)
          .put("ads_api_access_tier", limit.header());
      headers.put("X-Ad-Account-Usage", Json.string(usage));
    }
    if (insights) {
      ObjectNode throttle = Json.object();
      throttle
          .put("app_id_util_pct", 0)
          .put("acc_id_util_pct", percent)
          .put("ads_api_access_tier", limit.header());
      headers.put("X-FB-Ads-Insights-Throttle", Json.string(throttle));
    }
    return headers;
  }
}
