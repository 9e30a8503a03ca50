package metrix.simulator;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.simulator.fault.Fault;
import metrix.simulator.fault.FaultPlan;
import metrix.simulator.fault.Mishap;
import metrix.simulator.graph.Graph;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Reply;

/// The way of one request through the simulator: read, mishap, work, delay, mishap, write.
final class Traffic {
  private static final System.Logger LOG = System.getLogger(Traffic.class.getName());
  private static final String NEWEST = "v26.0";
  private static final Reply NOTHING = new Reply(200, Map.of(), Json.object(), Optional.empty());

  private final Graph graph;
  private final FaultPlan faults;
  private final Operations operations;
  private final Wire wire;
  private final CallLog calls;
  private final Latency latency;
  private final Pause pause;

  Traffic(
      Graph graph,
      FaultPlan faults,
      Operations operations,
      Wire wire,
      CallLog calls,
      Latency latency,
      Pause pause) {
    this.graph = graph;
    this.faults = faults;
    this.operations = operations;
    this.wire = wire;
    this.calls = calls;
    this.latency = latency;
    this.pause = pause;
  }

  void handle(Context ctx, String host) {
    long length = Math.max(0, ctx.req().getContentLengthLong());
    calls.begin(length);
    int written = 0;
    try {
      written = answered(ctx, host, length);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Bug while answering a request", e);
      Failure bug = Failure.of(1, "An unknown error occurred").withSubcode(99).withStatus(500);
      wire.write(ctx, graph.failed(bug), NEWEST);
    } finally {
      calls.end(written);
    }
  }

  private int answered(Context ctx, String host, long length) {
    GraphDoor.Visit visit;
    try {
      visit = GraphDoor.read(ctx, host);
    } catch (GraphError e) {
      return wire.write(ctx, graph.failed(e.failure()), NEWEST);
    }
    Call call = visit.call();
    List<Fault> hits = faults.strike(call.method(), call.edge());
    List<Fault> whole = hits.stream().filter(fault -> fault.on().part().isEmpty()).toList();
    for (Fault fault : whole.stream().filter(Fault::before).toList()) {
      Optional<Integer> done = strike(ctx, fault, NOTHING, visit);
      if (done.isPresent()) {
        return done.get();
      }
    }
    Optional<Fault> after = whole.stream().filter(Fault::after).findFirst();
    Call named = after.isPresent() ? call.withFault(after.get().name()) : call;
    Operations.Tally tally = new Operations.Tally();
    Reply reply = warned(operations.answer(named, hits, tally), visit);
    byte[] body = Json.bytes(reply.body());
    pause.rest(latency.next(tally.writes(), tally.reads(), length + body.length));
    if (after.isPresent()) {
      Optional<Integer> done = strike(ctx, after.get(), reply, visit);
      if (done.isPresent()) {
        return done.get();
      }
    }
    return wire.write(ctx, reply, body, visit.served(), skew(whole));
  }

  private Optional<Integer> strike(Context ctx, Fault fault, Reply reply, GraphDoor.Visit visit) {
    Reply struck =
        fault.mishap() instanceof Mishap.Refusal refusal
            ? operations.refused(visit.call(), refusal)
            : reply;
    return wire.strike(ctx, fault.mishap(), struck, visit.served());
  }

  private static Duration skew(List<Fault> whole) {
    return whole.stream()
        .map(Fault::mishap)
        .filter(Mishap.ClockSkew.class::isInstance)
        .map(mishap -> ((Mishap.ClockSkew) mishap).by())
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private static Reply warned(Reply reply, GraphDoor.Visit visit) {
    if (visit.asked().isEmpty() || visit.asked().get().equals(visit.served())) {
      return reply;
    }
    return reply.with(
        Map.of(
            "x-ad-api-version-warning",
            "The call has been auto-upgraded to "
                + visit.served()
                + " as "
                + visit.asked().get()
                + " has been deprecated."));
  }
}
