package metrix.marketing.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import metrix.marketing.AccessToken;
import metrix.marketing.GraphUrl;
import metrix.marketing.resilience.Pacing;

/// Connections for tests: a known token, no real waiting, short deadlines.
final class Opened {
  static final String SECRET = "EAAcanary0123456789canary0123456789";
  static final Limits QUICK =
      new Limits(
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          4 << 20);

  /// What was slept, in order.
  final List<Duration> slept = new CopyOnWriteArrayList<>();

  private volatile long nanos;
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  MetaMarketingApi to(GraphUrl graph) {
    return to(graph, QUICK);
  }

  MetaMarketingApi to(GraphUrl graph, Limits limits) {
    return new MetaMarketingApi(
        AccessToken.parse(SECRET).get(),
        graph,
        ApiVersion.V26_0,
        new MetaMarketingApi.Outside(
            this::now, () -> nanos, this::sleep, new Random(1), limits, Pacing.STANDARD));
  }

  synchronized Instant now() {
    return now;
  }

  /// Time goes by.
  synchronized void pass(Duration time) {
    now = now.plus(time);
    nanos += time.toNanos();
  }

  private synchronized void sleep(Duration time) {
    slept.add(time);
    pass(time);
  }
}
