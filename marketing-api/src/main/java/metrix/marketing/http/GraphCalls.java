package metrix.marketing.http;

import static metrix.marketing.GraphFailure.Kind.INVALID;
import static metrix.marketing.GraphFailure.Kind.THROTTLED;
import static metrix.marketing.GraphFailure.Kind.TRANSIENT;
import static metrix.marketing.GraphFailure.Kind.UNREACHABLE;

import java.lang.System.Logger.Level;
import java.time.Duration;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.resilience.Backoff;
import metrix.marketing.resilience.Governor;
import metrix.marketing.resilience.Judge;
import metrix.marketing.resilience.Pause;
import metrix.marketing.resilience.UseCase;
import metrix.marketing.wire.ErrorWire;
import metrix.marketing.wire.Node;
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

  GraphCalls(Exchange exchange, Governor governor, Backoff backoff, Pause pause) {
    this.exchange = exchange;
    this.governor = governor;
    this.backoff = backoff;
    this.pause = pause;
  }

  /// The answer to a call.
  Node answer(Call call) {
    try {
      for (int tries = 1; ; tries++) {
        try {
          return once(call);
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

  private Node once(Call call) throws InterruptedException {
    governor.admit(cost(call));
    Answer answer;
    try {
      answer = exchange.send(call);
    } catch (NoAnswer e) {
      throw new GraphFailure(noAnswer(call, e), GraphError.ours(e.what()));
    }
    governor.observe(answer.headers(), call.accountDigits());
    LOG.log(Level.DEBUG, "{0} {1}: HTTP {2}", call.what(), call.path(), answer.status());
    return judged(call, answer);
  }

  private static Kind noAnswer(Call call, NoAnswer e) {
    return switch (e.reached()) {
      case NOTHING -> UNREACHABLE;
      case NO_FILE -> INVALID;
      case UNKNOWN -> Judge.passing(call.isWrite());
    };
  }

  private Node judged(Call call, Answer answer) {
    JsonNode json = answer.json().orElseThrow(() -> strange(call, answer));
    var envelope = ErrorWire.error(json);
    if (envelope.isPresent()) {
      GraphError error = envelope.get().error();
      Kind kind = Judge.kind(envelope.get(), call.isWrite());
      Duration wait =
          kind == THROTTLED
              ? governor.refused(error, answer.headers(), call.accountDigits())
              : Duration.ZERO;
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

  private static GraphFailure strange(Call call, Answer answer) {
    return new GraphFailure(
        Judge.passing(call.isWrite()),
        GraphError.ours("Meta answered with HTTP " + answer.status() + " and nothing readable."));
  }

  private static Governor.Cost cost(Call call) {
    boolean read = call.what() == Call.What.READ;
    return new Governor.Cost(
        call.accountDigits(),
        UseCase.of(call.path()),
        read ? 1 : 0,
        read ? 0 : 1,
        call.mutates() ? 1 : 0,
        call.what() != Call.What.VALIDATE);
  }
}
