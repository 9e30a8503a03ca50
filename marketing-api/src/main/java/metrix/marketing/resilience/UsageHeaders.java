package metrix.marketing.resilience;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.marketing.wire.Json;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.UnreadableAnswer;

/// What one answer says about Meta's limits. Headers that are absent or strange say nothing.
/// Source: Meta, rate limiting pages, copies of 2025-10-31 and 2026-09-12.
///
/// @param accountScore percent used of the ad account's score
/// @param insightsLoad percent used of the platform that answers insights, by the app or the
///   account
/// @param scoreReset how long until the score is free again
/// @param tier Meta's raw word for the access tier
/// @param versionWarning Meta's words when it served another version than the one asked for
record UsageHeaders(
    List<Bucket> buckets,
    Optional<Double> accountScore,
    double insightsLoad,
    Optional<Duration> scoreReset,
    Optional<String> tier,
    Optional<String> versionWarning) {

  /// One limit.
  ///
  /// @param account digits of the ad account that it belongs to; empty for the app
  /// @param calls percent of the allowed calls
  /// @param load percent of what has no published formula: computing time and the like
  /// @param regain how long calls are refused; zero when they are not
  record Bucket(String name, String account, double calls, double load, Duration regain) {
    private static Bucket of(String name, String account, Node usage, Duration regain) {
      double calls = number(usage, "call_count").orElse(0.0);
      double time =
          Math.max(
              number(usage, "total_cputime").orElse(0.0), number(usage, "total_time").orElse(0.0));
      return new Bucket(name, account, calls, time, regain);
    }

    /// The higher percentage, which people are shown.
    double percent() {
      return Math.max(calls, load);
    }
  }

  static UsageHeaders of(Headers headers, String account) {
    var buckets = new ArrayList<Bucket>();
    json(headers, "x-app-usage")
        .ifPresent(n -> buckets.add(Bucket.of("app", "", n, Duration.ZERO)));
    Optional<Node> score = json(headers, "x-ad-account-usage");
    Optional<Double> percent = score.flatMap(n -> number(n, "acc_id_util_pct"));
    percent.ifPresent(p -> buckets.add(new Bucket("ad account", account, p, 0, Duration.ZERO)));
    Optional<Node> insights = json(headers, "x-fb-ads-insights-throttle");
    insights
        .flatMap(n -> number(n, "app_id_util_pct"))
        .ifPresent(p -> buckets.add(new Bucket("insights app", "", 0, p, Duration.ZERO)));
    insights
        .flatMap(n -> number(n, "acc_id_util_pct"))
        .ifPresent(
            p -> buckets.add(new Bucket("insights ad account", account, 0, p, Duration.ZERO)));
    List<Node> uses =
        json(headers, "x-business-use-case-usage").map(n -> uses(n, buckets)).orElse(List.of());
    return new UsageHeaders(
        List.copyOf(buckets),
        percent,
        Stream.of("app_id_util_pct", "acc_id_util_pct")
            .flatMap(name -> insights.flatMap(n -> number(n, name)).stream())
            .mapToDouble(d -> d)
            .max()
            .orElse(0),
        score
            .flatMap(n -> number(n, "reset_time_duration"))
            .map(s -> Duration.ofSeconds(s.longValue())),
        Stream.of(score.stream(), insights.stream(), uses.stream())
            .flatMap(s -> s)
            .flatMap(n -> n.text("ads_api_access_tier").stream())
            .findFirst(),
        headers.first("x-ad-api-version-warning"));
  }

  /// Reads the use cases of each business object; minutes are Meta's unit here.
  private static List<Node> uses(Node byObject, List<Bucket> buckets) {
    var all = new ArrayList<Node>();
    for (String id : byObject.json().propertyNames()) {
      for (Node use : byObject.list(id)) {
        all.add(use);
        Duration regain =
            number(use, "estimated_time_to_regain_access")
                .map(minutes -> Duration.ofSeconds((long) (minutes * 60)))
                .orElse(Duration.ZERO);
        buckets.add(Bucket.of(use.text("type").orElse("other"), id, use, regain));
      }
    }
    return all;
  }

  private static Optional<Double> number(Node node, String name) {
    try {
      return node.decimal(name).map(d -> d.doubleValue());
    } catch (UnreadableAnswer e) {
      return Optional.empty();
    }
  }

  private static Optional<Node> json(Headers headers, String name) {
    try {
      return headers.first(name).map(text -> new Node(Json.read(text)));
    } catch (UnreadableAnswer e) {
      return Optional.empty();
    }
  }
}
