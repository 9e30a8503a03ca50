package metrix.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import metrix.simulator.fault.Fault;
import metrix.simulator.fault.Mishap;
import metrix.simulator.fault.Skew;
import metrix.simulator.graph.Graph;
import metrix.simulator.limit.QueryRate;
import metrix.simulator.limit.UsageHeaders;
import metrix.simulator.protocol.Batch;
import metrix.simulator.protocol.Call;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.protocol.Reply;

/// The work of a request: one operation, or the parts of a batch, each counted against the limits
/// and hit by the mishaps that are planned for it.
final class Operations {
  /// What a request did, for its delay.
  static final class Tally {
    private int writes;
    private int reads;

    int writes() {
      return writes;
    }

    int reads() {
      return reads;
    }

    private void count(Call call) {
      if (call.method().equals("GET")) {
        reads++;
      } else {
        writes++;
      }
    }
  }

  private final Graph graph;
  private final UsageHeaders usage;
  private final CallLog calls;
  private final QueryRate rate;
  private final Pause pause;

  Operations(Graph graph, UsageHeaders usage, CallLog calls, QueryRate rate, Pause pause) {
    this.graph = graph;
    this.usage = usage;
    this.calls = calls;
    this.rate = rate;
    this.pause = pause;
  }

  /// Does what a request asks for.
  ///
  /// @param hits the mishaps that hit the request or parts of it
  Reply answer(Call call, List<Fault> hits, Tally tally) {
    List<Fault> whole = hits.stream().filter(fault -> fault.on().part().isEmpty()).toList();
    boolean batch =
        call.path().isEmpty() && call.method().equals("POST") && call.params().has("batch");
    if (!batch) {
      return operation(call, whole, tally);
    }
    try {
      BatchRules.check(call);
      if (BatchRules.beyondAdvice(call)) {
        calls.beyondAdvice();
      }
      if (call.token().isEmpty()
          || call.token().get().malformed()
          || call.token().get().expired()) {
        return graph.answer(call);
      }
      Batch parts =
          new Batch(
              call,
              part -> part(part, hits, tally),
              failure -> graph.failed(failure, call.token()));
      return new Reply(200, Map.of(), parts.answer(), Optional.empty());
    } catch (GraphError e) {
      return graph.failed(e.failure(), call.token());
    }
  }

  private Optional<Reply> part(Batch.Part part, List<Fault> hits, Tally tally) {
    List<Fault> mine =
        hits.stream()
            .filter(fault ->
                fault.on().part().isEmpty()
                    || fault.on().part().equals(OptionalInt.of(part.index())))
            .toList();
    Optional<Fault> own =
        mine.stream()
            .filter(fault -> fault.on().part().isPresent() && !fault.mishap().hitsWork())
            .findFirst();
    if (own.isEmpty()) {
      return Optional.of(operation(part.call(), mine, tally));
    }
    Fault fault = own.get();
    if (fault.mishap() instanceof Mishap.Delay(var time)) {
      pause.rest(time);
      return Optional.of(operation(part.call(), mine, tally));
    }
    if (!fault.before()) {
      operation(part.call().withFault(fault.name()), mine, tally);
    }
    return switch (fault.mishap()) {
      case Mishap.Refusal refusal -> Optional.of(refused(part.call(), refusal));
      case Mishap.Status(var status) ->
          Optional.of(new Reply(status, Map.of(), Json.object(), Optional.empty()));
      // A part has no connection of its own: whatever breaks one leaves nothing of its answer.
      case Mishap.Drop _, Mishap.Reset _, Mishap.Html _, Mishap.NullPart _, Mishap.Truncate _ ->
          Optional.empty();
      case Mishap.Delay _, Mishap.Bomb _, Mishap.SlowBody _, Mishap.Duplicate _ ->
          throw new IllegalStateException(fault + " is no mishap of a part's answer");
      case Mishap.LateVisible _, Mishap.ClockSkew _ ->
          throw new IllegalStateException(fault + " is no mishap of a part's answer");
    };
  }

  /// The answer of a planned refusal, with the headers of a block when it is one, and those of any
  /// answer otherwise.
  Reply refused(Call call, Mishap.Refusal refusal) {
    Reply reply = graph.failed(refusal.failure(), call.token());
    Optional<String> account = graph.accountId(call);
    if (account.isEmpty()) {
      return reply;
    }
    countPatience(account.get());
    return reply.with(
        refusal.blockMinutes() > 0
            ? usage.blocked(call, refusal.failure().code(), account.get(), refusal.blockMinutes())
            : usage.headers(call, account.get()));
  }

  private void countPatience(String account) {
    if (usage.impatient(account)) {
      calls.whileBlocked();
    }
  }

  private Reply operation(Call call, List<Fault> hits, Tally tally) {
    List<Fault> onWork = hits.stream().filter(fault -> fault.mishap().hitsWork()).toList();
    Call named = onWork.isEmpty() ? call : call.withFault(onWork.getFirst().name());
    Reply reply = counted(named, tally);
    for (Fault fault : onWork) {
      reply = struck(named, reply, fault.mishap());
    }
    return reply;
  }

  private Reply counted(Call call, Tally tally) {
    tally.count(call);
    Optional<String> account = graph.accountId(call);
    Optional<Failure> refused = rate.refuse(call, account.orElse(""));
    account.ifPresent(this::countPatience);
    if (refused.isEmpty() && account.isPresent()) {
      refused = usage.charge(call, account.get());
    }
    Reply reply =
        refused
            .map(failure -> graph.failed(failure, call.token()))
            .orElseGet(() -> graph.answer(call));
    calls.operation(call, reply.failed());
    if (reply.failed() && account.isPresent()) {
      usage.failed(call, account.get());
    }
    return account.isPresent() ? reply.with(usage.headers(call, account.get())) : reply;
  }

  private Reply struck(Call call, Reply reply, Mishap mishap) {
    boolean made = !call.method().equals("GET") && !reply.failed();
    if (mishap instanceof Mishap.Duplicate && made) {
      // The client sent one operation: the second one is not counted.
      graph.answer(call);
    }
    if (mishap instanceof Mishap.LateVisible(var time) && made) {
      graph.delayReads(reply, time);
    }
    return mishap instanceof Mishap.ClockSkew(var by)
        ? new Reply(
            reply.status(), reply.headers(), Skew.shifted(reply.body(), by), reply.account())
        : reply;
  }
}
