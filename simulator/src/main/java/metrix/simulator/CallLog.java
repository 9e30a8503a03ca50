package metrix.simulator;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import metrix.simulator.limit.UsageHeaders;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.node.ObjectNode;

/// The count of what clients asked: requests, operations, points, bytes, peak concurrency, errors.
/// Never a token.
final class CallLog {
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong operations = new AtomicLong();
  private final AtomicLong points = new AtomicLong();
  private final AtomicLong bytesIn = new AtomicLong();
  private final AtomicLong bytesOut = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final AtomicLong beyondAdvice = new AtomicLong();
  private final AtomicLong whileBlocked = new AtomicLong();
  private final AtomicInteger active = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();
  private final Map<String, AtomicLong> kinds = new ConcurrentHashMap<>();

  void begin(long bytes) {
    requests.incrementAndGet();
    bytesIn.addAndGet(Math.max(0, bytes));
    peak.accumulateAndGet(active.incrementAndGet(), Math::max);
  }

  void end(long bytes) {
    active.decrementAndGet();
    bytesOut.addAndGet(bytes);
  }

  void operation(Call call, boolean failed) {
    operations.incrementAndGet();
    points.addAndGet(UsageHeaders.points(call));
    if (failed) {
      errors.incrementAndGet();
    }
    String edge =
        call.edge().matches("[A-Za-z_]{1,40}") ? call.edge() : call.path().isEmpty() ? "" : "node";
    kinds.computeIfAbsent(call.method() + " " + edge, key -> new AtomicLong()).incrementAndGet();
  }

  /// Notes a batch that makes more ads than Meta advises.
  void beyondAdvice() {
    beyondAdvice.incrementAndGet();
  }

  /// Notes an operation of an account that was told to wait.
  void whileBlocked() {
    whileBlocked.incrementAndGet();
  }

  ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("requests", requests.get())
        .put("operations", operations.get())
        .put("points", points.get())
        .put("bytes_in", bytesIn.get())
        .put("bytes_out", bytesOut.get())
        .put("peak_concurrency", peak.get())
        .put("errors", errors.get())
        .put("while_blocked", whileBlocked.get())
        .put("batches_of_more_than_10_ads", beyondAdvice.get());
    ObjectNode byKind = json.putObject("by_kind");
    new TreeMap<>(kinds).forEach((kind, count) -> byKind.put(kind, count.get()));
    return json;
  }
}
