package metrix.server.objects;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import metrix.model.Money;

/// Columns of rows.
final class Column {
  private Column() {}

  static <R, T> List<T> of(List<R> rows, Function<R, T> cell) {
    return rows.stream().map(cell).toList();
  }

  /// Amounts in minor units.
  static <R> List<Optional<Long>> money(List<R> rows, Function<R, Optional<Money>> cell) {
    return rows.stream().map(row -> cell.apply(row).map(Money::minor)).toList();
  }

  /// What is wrong, in one text.
  static <R> List<Optional<String>> issues(List<R> rows, Function<R, List<String>> cell) {
    return rows.stream()
        .map(row -> {
          List<String> all = cell.apply(row);
          return all.isEmpty() ? Optional.<String>empty() : Optional.of(String.join(" ", all));
        })
        .toList();
  }
}
