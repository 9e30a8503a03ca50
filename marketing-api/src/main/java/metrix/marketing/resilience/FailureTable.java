package metrix.marketing.resilience;

import static metrix.marketing.GraphFailure.Kind.INVALID;
import static metrix.marketing.GraphFailure.Kind.NOT_FOUND;
import static metrix.marketing.GraphFailure.Kind.PERMISSION;
import static metrix.marketing.GraphFailure.Kind.RESTRICTED;
import static metrix.marketing.GraphFailure.Kind.THROTTLED;
import static metrix.marketing.GraphFailure.Kind.TOKEN;
import static metrix.marketing.GraphFailure.Kind.TRANSIENT;

import java.util.List;
import java.util.Locale;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure.Kind;

/// Meta's codes and what each means, first match first. Source: Meta, error reference, rate
/// limiting and insights error pages, copies of 2026-09-12; recorded answers; single observations
/// are marked.
final class FailureTable {
  private static final int ANY = -1;

  /// One line of the table.
  ///
  /// @param from the first code
  /// @param to the last code
  /// @param subcode [#ANY] for all
  /// @param words a part of the message in lower case; empty for all
  private record Line(int from, int to, int subcode, String words, Kind kind) {
    boolean matches(GraphError error) {
      return error.code() >= from
          && error.code() <= to
          && (subcode == ANY || subcode == error.subcode())
          && error.message().toLowerCase(Locale.ROOT).contains(words);
    }
  }

  private static final List<Line> LINES =
      List.of(
          // Too much asked: the report can only be made smaller, not repeated.
          line(100, 1487534, INVALID),
          line(100, 1504018, INVALID),
          line(2, 1504041, INVALID),
          line(2, 1504042, INVALID),
          // A limit of the account's spending cap, not of calls: tomorrow is the next chance.
          line(17, 1885172, INVALID),
          line(4, THROTTLED),
          line(17, THROTTLED),
          line(32, THROTTLED),
          line(341, THROTTLED),
          line(613, THROTTLED),
          new Line(80000, 80009, ANY, "", THROTTLED),
          line(80014, THROTTLED),
          // Seen once, with an exhausted bucket of a development-tier app.
          line(200, 4841013, THROTTLED),
          // A pending check of the person blocks all writes; the token is not dead.
          line(190, 459, RESTRICTED),
          line(31, RESTRICTED),
          line(368, RESTRICTED),
          // The token is sound but of the wrong kind, or lacks a permission.
          line(190, 2069032, PERMISSION),
          new Line(190, 190, ANY, "page access token", PERMISSION),
          new Line(190, 190, ANY, "permission(s) must be granted", PERMISSION),
          line(190, TOKEN),
          line(102, TOKEN),
          line(104, TOKEN),
          new Line(2500, 2500, ANY, "active access token", TOKEN),
          line(200, 1487235, INVALID),
          line(200, 1870047, INVALID),
          // Its message speaks of missing permissions as one of several reasons.
          line(100, 33, NOT_FOUND),
          new Line(100, 100, ANY, "does not exist, cannot be loaded", NOT_FOUND),
          line(3, PERMISSION),
          line(10, PERMISSION),
          new Line(200, 299, ANY, "", PERMISSION),
          new Line(100, 100, ANY, "missing permissions", PERMISSION),
          line(2654, 1713092, PERMISSION),
          line(803, NOT_FOUND),
          // Image uploads that fail so mostly pass when repeated; Meta calls it permanent.
          line(100, 1487390, TRANSIENT),
          line(1, TRANSIENT),
          line(2, TRANSIENT));

  private FailureTable() {}

  /// What an error means; a code that no line knows is a refusal to be shown.
  static Kind kind(GraphError error) {
    return LINES.stream()
        .filter(line -> line.matches(error))
        .map(Line::kind)
        .findFirst()
        .orElse(INVALID);
  }

  private static Line line(int code, Kind kind) {
    return line(code, ANY, kind);
  }

  private static Line line(int code, int subcode, Kind kind) {
    return new Line(code, code, subcode, "", kind);
  }
}
