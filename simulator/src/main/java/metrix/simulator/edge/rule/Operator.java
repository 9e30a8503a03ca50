package metrix.simulator.edge.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// How a rule compares a value. Source: Meta, "Evaluation spec" page; absent values are unverified.
enum Operator {
  ALL,
  ANY,
  CONTAIN,
  EQUAL,
  GREATER_THAN,
  IN,
  IN_RANGE,
  LESS_THAN,
  NONE,
  NOT_CONTAIN,
  NOT_EQUAL,
  NOT_IN,
  NOT_IN_RANGE;

  /// Whether an object's values pass; an object without a value passes the negations only.
  boolean accepts(List<String> actual, JsonNode wanted) {
    List<String> list = texts(wanted);
    return switch (this) {
      case EQUAL, IN, ANY -> actual.stream().anyMatch(value -> contains(list, value));
      case NOT_EQUAL, NOT_IN, NONE -> actual.stream().noneMatch(value -> contains(list, value));
      case ALL -> list.stream().allMatch(value -> contains(actual, value));
      case CONTAIN -> holds(actual, list);
      case NOT_CONTAIN -> !holds(actual, list);
      case GREATER_THAN -> compared(actual, list, 0).filter(sign -> sign > 0).isPresent();
      case LESS_THAN -> compared(actual, list, 0).filter(sign -> sign < 0).isPresent();
      case IN_RANGE -> inRange(actual, list).orElse(false);
      case NOT_IN_RANGE -> inRange(actual, list).map(inside -> !inside).orElse(false);
    };
  }

  /// Whether a value has the form that the operator needs.
  boolean takes(JsonNode wanted) {
    return switch (this) {
      case IN, NOT_IN, ANY, ALL, NONE -> wanted.isArray() && !wanted.isEmpty();
      case IN_RANGE, NOT_IN_RANGE ->
          wanted.isArray()
              && wanted.size() == 2
              && numeric(wanted.get(0))
              && numeric(wanted.get(1));
      case GREATER_THAN, LESS_THAN -> numeric(wanted);
      case EQUAL, NOT_EQUAL, CONTAIN, NOT_CONTAIN -> wanted.isValueNode() && !wanted.isNull();
    };
  }

  private static boolean numeric(JsonNode value) {
    return number(Json.plain(value)).isPresent();
  }

  private static boolean contains(List<String> list, String value) {
    return list.stream()
        .anyMatch(other ->
            other.equals(value) || compare(other, value).filter(sign -> sign == 0).isPresent());
  }

  private static boolean holds(List<String> actual, List<String> words) {
    return actual.stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .anyMatch(value ->
            words.stream().anyMatch(word -> value.contains(word.toLowerCase(Locale.ROOT))));
  }

  private static Optional<Boolean> inRange(List<String> actual, List<String> range) {
    return range.size() != 2 || compared(actual, range, 0).isEmpty()
        ? Optional.empty()
        : Optional.of(
            compared(actual, range, 0).orElseThrow() >= 0
                && compared(actual, range, 1).orElse(1) <= 0);
  }

  private static Optional<Integer> compared(List<String> actual, List<String> wanted, int index) {
    return actual.isEmpty() || wanted.size() <= index
        ? Optional.empty()
        : compare(actual.getFirst(), wanted.get(index));
  }

  private static Optional<Integer> compare(String one, String other) {
    return number(one).flatMap(a -> number(other).map(a::compareTo));
  }

  static Optional<BigDecimal> number(String text) {
    return text.matches("-?\\d{1,18}(\\.\\d{1,18})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(item -> texts.add(Json.plain(item)));
    } else {
      texts.add(Json.plain(value));
    }
    return texts;
  }
}
