package metrix.marketing.wire;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers of a row by action type. Types overlap: `purchase` counts what `omni_purchase` and the
/// pixel's own type count as well, so one is taken and none are added up.
record ActionStats(Map<String, BigDecimal> byType) {

  static ActionStats of(List<Node> rows) {
    var byType = new LinkedHashMap<String, BigDecimal>();
    for (Node row : rows) {
      Optional<String> type = row.text("action_type");
      Optional<BigDecimal> value = row.decimal("value");
      if (type.isPresent() && value.isPresent()) {
        byType.putIfAbsent(type.get(), value.get());
      }
    }
    return new ActionStats(byType);
  }

  /// The first of the types, in the order given, that has a number.
  Optional<String> first(List<String> types) {
    return types.stream().filter(byType::containsKey).findFirst();
  }

  Optional<BigDecimal> value(String type) {
    return Optional.ofNullable(byType.get(type));
  }
}
