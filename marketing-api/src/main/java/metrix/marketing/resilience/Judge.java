package metrix.marketing.resilience;

import static metrix.marketing.GraphFailure.Kind.AMBIGUOUS;
import static metrix.marketing.GraphFailure.Kind.INVALID;
import static metrix.marketing.GraphFailure.Kind.NOT_FOUND;
import static metrix.marketing.GraphFailure.Kind.PERMISSION;
import static metrix.marketing.GraphFailure.Kind.TRANSIENT;

import java.util.Locale;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.wire.ErrorWire.Envelope;

/// Says what a failure means for the caller. A read that failed in passing may be repeated; a write
/// that failed so may have been done.
public final class Judge {
  /// An upload that mostly passes when repeated, although Meta calls the failure permanent. Source:
  /// counts in an issue of a public Go client.
  private static final int FLAKY_UPLOAD = 1487390;

  private Judge() {}

  /// Judges what Meta said. `is_transient` makes a refused read worth repeating and never decides
  /// about a write, since it was seen to be wrong. A code that passes is definite when Meta
  /// explains it to people and says that it stays.
  public static Kind kind(Envelope envelope, boolean write) {
    GraphError error = envelope.error();
    Kind kind = FailureTable.kind(error);
    boolean stays = envelope.transientSaid().filter(said -> !said).isPresent();
    boolean passes = envelope.transientSaid().filter(said -> said).isPresent();
    if (kind == TRANSIENT) {
      boolean explained = error.userMessage().isPresent() && error.subcode() != FLAKY_UPLOAD;
      return stays && explained ? INVALID : passing(write);
    }
    return kind == INVALID && passes && !write ? TRANSIENT : kind;
  }

  /// Judges an answer that is no answer: a broken connection, a deadline, an HTML page, a half
  /// body.
  public static Kind passing(boolean write) {
    return write ? AMBIGUOUS : TRANSIENT;
  }

  /// Whether Meta asks for smaller pages: repeating the same one is no use. Source: recorded answer
  /// `error_1_reduce_amount_of_data`.
  public static boolean pageTooLarge(GraphError error) {
    return error.code() == 1
        && error.message().toLowerCase(Locale.ROOT).contains("reduce the amount of data");
  }

  /// Whether the question itself is too much to be answered at once. Source: Meta, insights error
  /// page, copy of 2026-09-12.
  public static boolean tooMuch(GraphError error) {
    return switch (error.code()) {
      case 2 -> error.subcode() == 1504038;
      case 100 -> error.subcode() == 1487534 || error.subcode() == 1504018;
      default -> pageTooLarge(error);
    };
  }

  /// Whether a failure speaks of Meta's own state and not of the question: codes 1 and 2.
  public static boolean outage(Kind kind, GraphError error) {
    boolean passes = kind == TRANSIENT || kind == AMBIGUOUS;
    return passes && (error.code() == 1 || error.code() == 2) && !tooMuch(error);
  }

  /// Whether the caller may go on without this part: Meta refuses the token only this one thing.
  public static boolean withheld(Kind kind) {
    return kind == PERMISSION || kind == NOT_FOUND;
  }
}
