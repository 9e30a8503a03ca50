package metrix.simulator.edge.insights;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import metrix.simulator.delivery.Row;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// The order of rows that `sort` asks for: by one metric, up or down.
///
/// Source: Meta, Insights parameter `sort`: `{field}_ascending` or `{field}_descending`.
record RowOrder(String name, boolean down, InsightsRow presenter) {
  static Optional<RowOrder> of(List<String> keys, InsightsRow presenter) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    String key = keys.getFirst();
    String name = key.replaceFirst("_(a|de)scending$", "");
    if (name.equals(key)) {
      throw Failure.invalid("Sort must be of the format {field}_ascending or {field}_descending")
          .blaming("sort")
          .thrown();
    }
    return Optional.of(new RowOrder(name, key.endsWith("_descending"), presenter));
  }

  BigDecimal value(Row row) {
    return presenter.node(row, name).map(RowOrder::number).orElse(BigDecimal.ZERO);
  }

  Comparator<BigDecimal> comparator() {
    Comparator<BigDecimal> rising = Comparator.naturalOrder();
    return down ? rising.reversed() : rising;
  }

  private static BigDecimal number(JsonNode value) {
    String text = value.isArray() ? value.path(0).path("value").asString("0") : Json.plain(value);
    return text.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(text) : BigDecimal.ZERO;
  }
}
