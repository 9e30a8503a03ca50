package metrix.cli.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One value of a table.
public sealed interface Cell {
  /// No value.
  Cell NONE = new None();

  /// The value as plain text; empty for none.
  String text();

  /// Words.
  record Text(String text) implements Cell {}

  /// A number, shown with all its decimals.
  record Amount(BigDecimal value) implements Cell {
    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  /// No value: an empty cell, a missing member.
  record None() implements Cell {
    @Override
    public String text() {
      return "";
    }
  }

  static Cell of(String text) {
    return text.isEmpty() ? NONE : new Text(text);
  }

  static Cell of(long number) {
    return new Amount(BigDecimal.valueOf(number));
  }

  static Cell of(BigDecimal number) {
    return new Amount(number);
  }

  static Cell of(OptionalLong number) {
    return number.isPresent() ? of(number.getAsLong()) : NONE;
  }

  static Cell ofText(Optional<String> text) {
    return text.map(Cell::of).orElse(NONE);
  }

  static Cell ofNumber(Optional<BigDecimal> number) {
    return number.map(Cell::of).orElse(NONE);
  }

  /// Several texts in one cell.
  static Cell of(List<String> texts) {
    return of(String.join("; ", texts));
  }
}
