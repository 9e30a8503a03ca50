package metrix.simulator;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import metrix.simulator.fault.Fault;
import metrix.simulator.fault.FaultPlan;
import metrix.simulator.graph.Graph;
import metrix.simulator.protocol.Batch;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Reply;

/// The way of one request through the simulator: read, mishap, answer, delay, write.
final class Traffic {
  private static final System.Logger LOG = System.getLogger(Traffic.class.getName());

  private final Graph graph;
  private final FaultPlan faults;
  private final UsageHeaders usage;
  private final CallLog calls;
  private final QueryRate rate;
  private final Profile profile;
  private final Duration latency;

  Traffic(
      Graph graph,
      FaultPlan faults,
      UsageHeaders usage,
      CallLog calls,
      QueryRate rate,
      Profile profile,
      Duration latency) {
    this.graph = graph;
    this.faults = faults;
    this.usage = usage;
    this.calls = calls;
    this.rate = rate;
    this.profile = profile;
    this.latency = latency;
  }

  void handle(Context ctx, String host) {
    long length = Math.max(0, ctx.req().getContentLengthLong());
    calls.begin(length);
    int written = 0;
    try {
      written = answered(ctx, host, length);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Bug while answering a request", e);
      write(
          ctx,
          graph.failed(Failure.of(1, "An unknown error occurred").withSubcode(99).withStatus(500)),
          "v26.0");
    } finally {
      calls.end(written);
    }
  }

  private int answered(Context ctx, String host, long length) {
    GraphDoor.Visit visit;
    try {
      visit = GraphDoor.read(ctx, host);
    } catch (GraphError e) {
      return write(ctx, graph.failed(e.failure()), "v26.0");
    }
    Call call = visit.call();
    List<Fault> hits = faults.strike(call.method(), call.edge());
    List<Fault> whole = hits.stream().filter(fault -> fault.part().isEmpty()).toList();
    for (Fault fault : whole) {
      if (fault.before()) {
        Optional<Integer> done = strike(ctx, fault, visit.served());
        if (done.isPresent()) {
          return done.get();
        }
      }
    }
    Optional<Fault> after = whole.stream().filter(fault -> !fault.before()).findFirst();
    Call named = after.isPresent() ? call.withFault(after.get().name()) : call;
    AtomicInteger writes = new AtomicInteger();
    AtomicInteger reads = new AtomicInteger();
    Reply reply = reply(named, hits, writes, reads);
    if (visit.asked().isPresent() && !visit.asked().get().equals(visit.served())) {
      String warning =
          "The call has been auto-upgraded to "
              + visit.served()
              + " as "
              + visit.asked().get()
              + " has been deprecated.";
      reply = reply.with(Map.of("x-ad-api-version-warning", warning));
    }
    byte[] body = Json.bytes(reply.body());
    pause(profile.delay(writes.get(), reads.get(), length + body.length).plus(latency));
    if (after.isPresent()) {
      Fault fault = after.get();
      if (fault.action() == Fault.Action.TRUNCATE) {
        return truncated(ctx, reply, body);
      }
      Optional<Integer> done = strike(ctx, fault, visit.served());
      if (done.isPresent()) {
        return done.get();
      }
    }
    return write(ctx, reply, body, visit.served());
  }

  private Reply reply(Call call, List<Fault> hits, AtomicInteger writes, AtomicInteger reads) {
    boolean batch =
        call.path().isEmpty() && call.method().equals("POST") && call.params().has("batch");
    if (!batch) {
      return operation(call, writes, reads);
    }
    try {
      BatchRules.check(call);
      if (call.token().isEmpty()
          || call.token().get().malformed()
          || call.token().get().expired()) {
        return graph.answer(call);
      }
      return new Reply(
          200,
          Map.of(),
          new Batch(call, part -> part(part, hits, writes, reads), graph::failed).answer(),
          Optional.empty());
    } catch (GraphError e) {
      return graph.failed(e.failure());
    }
  }

  private Optional<Reply> part(
      Batch.Part part, List<Fault> hits, AtomicInteger writes, AtomicInteger reads) {
    Optional<Fault> hit =
        hits.stream()
            .filter(fault -> fault.part().equals(OptionalInt.of(part.index())))
            .findFirst();
    if (hit.isEmpty()) {
      return Optional.of(operation(part.call(), writes, reads));
    }
    Fault fault = hit.get();
    Optional<Reply> reply =
        fault.before()
            ? Optional.empty()
            : Optional.of(operation(part.call().withFault(fault.name()), writes, reads));
    return switch (fault.action()) {
      case NULL_PART, DROP_BEFORE, DROP_AFTER_COMMIT, RESET, TRUNCATE, HTML -> Optional.empty();
      case ERROR, THROTTLE, EXPIRE_TOKEN -> fault.failure().map(graph::failed);
      case STATUS ->
          Optional.of(new Reply(fault.status(), Map.of(), Json.object(), Optional.empty()));
      case DELAY -> {
        pause(fault.delay());
        yield reply.or(() -> Optional.of(operation(part.call(), writes, reads)));
      }
    };
  }

  private Reply operation(Call call, AtomicInteger writes, AtomicInteger reads) {
    (call.method().equals("GET") ? reads : writes).incrementAndGet();
    Optional<Failure> refused = rate.refuse(call);
    Optional<String> account = graph.accountId(call);
    if (refused.isEmpty() && account.isPresent()) {
      refused = usage.charge(call, account.get());
    }
    Reply reply = refused.map(graph::failed).orElseGet(() -> graph.answer(call));
    calls.operation(call, reply.failed());
    return account.isPresent() ? reply.with(usage.headers(call, account.get())) : reply;
  }

  /// Does what a mishap of the whole request does; the size of the answer when it gave one.
  private Optional<Integer> strike(Context ctx, Fault fault, String served) {
    return switch (fault.action()) {
      case DROP_BEFORE, DROP_AFTER_COMMIT -> {
        Connection.drop(ctx);
        yield Optional.of(0);
      }
      case RESET -> {
        Connection.reset(ctx);
        yield Optional.of(0);
      }
      case DELAY -> {
        pause(fault.delay());
        yield Optional.empty();
      }
      case STATUS -> {
        ctx.status(fault.status()).contentType("text/plain").result("Service Unavailable");
        yield Optional.of(19);
      }
      case HTML -> {
        ctx.status(200)
            .contentType("text/html")
            .result("<html><body>Sorry, something went wrong.</body></html>");
        yield Optional.of(55);
      }
      case ERROR, THROTTLE, EXPIRE_TOKEN ->
          Optional.of(write(ctx, graph.failed(fault.failure().orElseThrow()), served));
      case TRUNCATE, NULL_PART -> Optional.empty();
    };
  }

  private int truncated(Context ctx, Reply reply, byte[] body) {
    byte[] half = java.util.Arrays.copyOf(body, body.length / 2);
    ctx.status(reply.status()).contentType("application/json").result(half);
    return half.length;
  }

  private int write(Context ctx, Reply reply, String served) {
    return write(ctx, reply, Json.bytes(reply.body()), served);
  }

  private static int write(Context ctx, Reply reply, byte[] body, String served) {
    ctx.status(reply.status());
    reply.headers().forEach(ctx::header);
    ctx.header("facebook-api-version", served);
    ctx.header("cache-control", "private, no-cache, no-store, must-revalidate");
    ctx.contentType("application/json");
    String tag = Tags.of(body);
    ctx.header("ETag", tag);
    if (ctx.method().name().equals("GET")
        && reply.status() == 200
        && tag.equals(ctx.header("If-None-Match"))) {
      ctx.status(304);
      return 0;
    }
    ctx.result(body);
    return body.length;
  }

  private static void pause(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
    }
  }
}
