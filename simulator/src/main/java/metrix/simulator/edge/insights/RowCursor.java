package metrix.simulator.edge.insights;

import java.math.BigDecimal;
import java.time.Instant;
import metrix.simulator.delivery.Position;
import metrix.simulator.protocol.Failure;

/// What a cursor of insights remembers: the place of a row, its value if rows are sorted, and the
/// moment from which the report is seen.
record RowCursor(Position at, BigDecimal value, Instant asOf) {
  private static final String PATTERN = "[\\d.]{7,60}~-?\\d{1,20}(\\.\\d{1,12})?~\\d{1,12}";

  String text() {
    return at.text() + "~" + value.toPlainString() + "~" + asOf.getEpochSecond();
  }

  /// @param now no cursor can come from later
  static RowCursor read(String text, Instant now) {
    String[] parts = text.split("~", -1);
    if (text.matches(PATTERN)) {
      var at = Position.read(parts[0]);
      Instant seen = Instant.ofEpochSecond(Long.parseLong(parts[2]));
      if (at.isPresent() && !seen.isAfter(now)) {
        return new RowCursor(at.get(), new BigDecimal(parts[1]), seen);
      }
    }
    throw Failure.invalid(
            "Invalid cursors values passed in. Ensure that the cursor is base64 encoded")
        .thrown();
  }
}
