package metrix.marketing.http;

import static metrix.marketing.GraphFailure.Kind.INVALID;
import static metrix.marketing.GraphFailure.Kind.THROTTLED;
import static metrix.marketing.GraphFailure.Kind.TRANSIENT;
import static metrix.marketing.GraphFailure.Kind.UNREACHABLE;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.resilience.Backoff;
import metrix.marketing.resilience.Governor;
import metrix.marketing.resilience.Headers;
import metrix.marketing.resilience.Judge;
import metrix.marketing.resilience.Pause;
import metrix.marketing.resilience.Urgency;
import metrix.marketing.resilience.UseCase;
import metrix.marketing.wire.BatchWire;
import metrix.marketing.wire.ErrorWire;
import metrix.marketing.wire.Node;
import metrix.marketing.wire.Params;
import metrix.marketing.wire.UnreadableAnswer;
import metrix.model.AccountId;
import tools.jackson.databind.JsonNode;

/// Makes calls: waits for its turn, sends, judges the answer, and repeats reads that failed in
/// passing. A write is sent once. Thread-safe.
final class GraphCalls {
  private static final System.Logger LOG = System.getLogger(GraphCalls.class.getName());
  private static final int TRIES = 5;
  private static final int TRIES_OFFLINE = 2;

  private final Exchange exchange;
  private final Governor governor;
  private final Backoff backoff;
  private final Pause pause;
  private final Urgency urgency;

  GraphCalls(Exchange exchange, Governor governor, Backoff backoff, Pause pause) {
    this(exchange, governor, backoff, pause, Urgency.USER);
  }

  private GraphCalls(
      Exchange exchange, Governor governor, Backoff backoff, Pause pause, Urgency urgency) {
    this.exchange = exchange;
    this.governor = governor;
    this.backoff = backoff;
    this.pause = pause;
    this.urgency = urgency;
  }

  /// The same, letting calls that people wait for go first.
  GraphCalls inBackground() {
    return new GraphCalls(exchange, governor, backoff, pause, Urgency.BACKGROUND);
  }

  /// The answer to a call.
  Node answer(Call call) {
    try {
      for (int tries = 1; ; tries++) {
        try {
          return once(call, urgency);
        } catch (GraphFailure f) {
          if (!call.repeatable() || !worthRepeating(f, tries) || interrupted()) {
            throw f;
          }
          // A refusal for a limit is waited for by the governor.
          pause.sleep(f.kind() == THROTTLED ? Duration.ZERO : backoff.after(tries));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphFailure(
          UNREACHABLE, GraphError.ours("The call was interrupted before it was sent."));
    }
  }

  /// The answers of the parts of a batch. A failure of the whole request is thrown.
  List<PartAnswer> parts(Call batch) {
    Node list = answer(batch);
    List<Optional<BatchWire.Answered>> answers;
    try {
      answers = BatchWire.answers(list, batch.parts());
    } catch (UnreadableAnswer e) {
      throw new GraphFailure(
          Judge.passing(batch.isWrite()), GraphError.ours("Meta's answer to a batch is no list."));
    }
    var limit = new OneRefusal(batch);
    return answers.stream().map(answer -> part(batch, answer, limit)).toList();
  }

  private PartAnswer part(Call batch, Optional<BatchWire.Answered> told, OneRefusal limit) {
    if (told.isEmpty()) {
      return new PartAnswer.Failed(
          new GraphFailure(
              Judge.passing(batch.isWrite()),
              GraphError.ours("Meta says nothing about this part of a batch.")));
    }
    Map<String, String> headers = told.get().headers();
    var answer =
        new Answer(
            told.get().status(), n -> Optional.ofNullable(headers.get(n)), told.get().json());
    governor.observe(answer.headers(), batch.accountDigits());
    try {
      return new PartAnswer.Given(judged(batch, answer, limit));
    } catch (GraphFailure failure) {
      return new PartAnswer.Failed(failure);
    }
  }

  /// Tells the governor of a refusal for a limit once for all the parts that share it.
  private final class OneRefusal implements Refusals {
    private final Call batch;
    private Optional<Duration> wait = Optional.empty();

    OneRefusal(Call batch) {
      this.batch = batch;
    }

    @Override
    public Duration wait(GraphError error, Headers headers) {
      Duration asked =
          wait.orElseGet(() -> governor.refused(error, headers, batch.accountDigits()));
      wait = Optional.of(asked);
      return asked;
    }
  }

  /// How long a refusal for a limit lasts.
  @FunctionalInterface
  private interface Refusals {
    Duration wait(GraphError error, Headers headers);
  }

  /// How many writes of an account can go in one batch.
  int writesAtOnce(AccountId account) {
    return governor.writesAtOnce(account.digits());
  }

  private static boolean interrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private static boolean worthRepeating(GraphFailure f, int tries) {
    return switch (f.kind()) {
      case TRANSIENT -> tries < TRIES && !Judge.tooMuch(f.error());
      case THROTTLED -> tries < TRIES && Governor.isShort(f.retryAfter());
      case UNREACHABLE -> tries < TRIES_OFFLINE;
      case TOKEN, PERMISSION, INVALID, RESTRICTED, NOT_FOUND, AMBIGUOUS -> false;
    };
  }

  private Node once(Call call, Urgency urgent) throws InterruptedException {
    try (var _ = governor.admit(cost(call), urgent, () -> probe(call))) {
      Answer answer = exchanged(call);
      governor.observe(answer.headers(), call.accountDigits());
      LOG.log(Level.DEBUG, "{0} {1}: HTTP {2}", call.what(), call.path(), answer.status());
      return judged(
          call, answer, (error, headers) -> governor.refused(error, headers, call.accountDigits()));
    }
  }

  private Answer exchanged(Call call) throws InterruptedException {
    try {
      return exchange.send(call);
    } catch (NoAnswer e) {
      if (e.reached() == NoAnswer.Reached.UNKNOWN && !interrupted()) {
        governor.failed(call.accountDigits());
      }
      throw new GraphFailure(noAnswer(call, e), GraphError.ours(e.what()));
    }
  }

  /// Tries whether Meta works again for an account, by the smallest read before a write goes. How
  /// it ends is noted by the governor.
  private void probe(Call before) {
    AccountId account = before.account().orElseThrow();
    try {
      once(Call.read(account, account.path(), Params.fields("id")), Urgency.PROBE);
    } catch (GraphFailure f) {
      LOG.log(Level.DEBUG, "Meta still fails for {0}: {1}", account.path(), f.kind());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static Kind noAnswer(Call call, NoAnswer e) {
    return switch (e.reached()) {
      case NOTHING -> UNREACHABLE;
      case NO_FILE -> INVALID;
      case UNKNOWN -> Judge.passing(call.isWrite());
    };
  }

  private Node judged(Call call, Answer answer, Refusals refusals) {
    JsonNode json = answer.json().orElseThrow(() -> strange(call, answer));
    var envelope = ErrorWire.error(json);
    if (envelope.isPresent()) {
      GraphError error = envelope.get().error();
      Kind kind = Judge.kind(envelope.get(), call.isWrite());
      note(kind, error, call);
      Duration wait = kind == THROTTLED ? refusals.wait(error, answer.headers()) : Duration.ZERO;
      throw new GraphFailure(kind, error, wait);
    }
    if (answer.status() >= 300) {
      throw strange(call, answer);
    }
    governor.passed(call.accountDigits());
    var node = new Node(json);
    if (json.path("success").isBoolean() && !node.flag("success")) {
      throw new GraphFailure(
          call.isWrite() ? INVALID : TRANSIENT, GraphError.ours("Meta says that it was not done."));
    }
    return node;
  }

  /// Tells the governor whether Meta works. A refusal for a limit is told with its headers.
  private void note(Kind kind, GraphError error, Call call) {
    if (Judge.outage(kind, error)) {
      governor.failed(call.accountDigits());
    } else if (kind != THROTTLED) {
      governor.passed(call.accountDigits());
    }
  }

  private GraphFailure strange(Call call, Answer answer) {
    governor.failed(call.accountDigits());
    return new GraphFailure(
        Judge.passing(call.isWrite()),
        GraphError.ours("Meta answered with HTTP " + answer.status() + " and nothing readable."));
  }

  private static Governor.Cost cost(Call call) {
    boolean read = call.what() == Call.What.READ || call.what() == Call.What.READ_BATCH;
    return new Governor.Cost(
        call.accountDigits(),
        UseCase.of(call.path()),
        read ? call.parts() : 0,
        read ? 0 : call.parts(),
        call.mutations(),
        call.what() != Call.What.VALIDATE);
  }
}
