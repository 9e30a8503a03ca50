package metrix.simulator.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// One condition of `filtering`: a field, an operator, one or more values.
///
/// Source: Meta, Insights parameters; operator names of the Python SDK.
public record Filter(String field, Operator operator, List<String> values) {
  /// How the value of a row is compared.
  public enum Operator {
    ALL,
    ANY,
    CONTAIN,
    EQUAL,
    GREATER_THAN,
    GREATER_THAN_OR_EQUAL,
    IN,
    IN_RANGE,
    LESS_THAN,
    LESS_THAN_OR_EQUAL,
    NONE,
    NOT_CONTAIN,
    NOT_EQUAL,
    NOT_IN,
    NOT_IN_RANGE,
    STARTS_WITH
  }

  public Filter {
    values = List.copyOf(values);
  }

  public static List<Filter> parse(Params params) {
    Optional<JsonNode> json = params.json("filtering");
    if (json.isEmpty()) {
      return List.of();
    }
    if (!json.get().isArray()) {
      throw Failure.invalid("Param filtering must be an array.").thrown();
    }
    List<Filter> filters = new ArrayList<>();
    int index = 0;
    for (JsonNode item : json.get()) {
      filters.add(one(item, "filtering[" + index++ + "]"));
    }
    return filters;
  }

  private static Filter one(JsonNode item, String where) {
    if (!item.isObject() || !item.has("field") || !item.has("operator")) {
      throw Failure.invalid("Param " + where + " must have a field and an operator").thrown();
    }
    Operator operator;
    try {
      operator = Operator.valueOf(item.path("operator").asString("").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      List<String> names = new ArrayList<>();
      for (Operator known : Operator.values()) {
        names.add(known.name());
      }
      throw Failure.notOneOf(where + "[operator]", names).thrown();
    }
    List<String> values = new ArrayList<>();
    JsonNode value = item.path("value");
    if (value.isArray()) {
      value.forEach(v -> values.add(Json.plain(v)));
    } else if (!value.isMissingNode()) {
      values.add(Json.plain(value));
    }
    return new Filter(item.path("field").asString(""), operator, values);
  }

  /// Whether a row passes, given its values by field name.
  public boolean accepts(Function<String, Optional<String>> row) {
    Optional<String> value = row.apply(field);
    String actual = value.orElse("");
    String wanted = values.isEmpty() ? "" : values.getFirst();
    return switch (operator) {
      case EQUAL -> actual.equals(wanted);
      case NOT_EQUAL -> !actual.equals(wanted);
      case IN, ANY -> values.contains(actual);
      case NOT_IN, NONE -> !values.contains(actual);
      case ALL -> values.stream().allMatch(actual::equals);
      case CONTAIN -> lower(actual).contains(lower(wanted));
      case NOT_CONTAIN -> !lower(actual).contains(lower(wanted));
      case STARTS_WITH -> lower(actual).startsWith(lower(wanted));
      case GREATER_THAN -> compare(value, wanted) > 0;
      case GREATER_THAN_OR_EQUAL -> compare(value, wanted) >= 0;
      case LESS_THAN -> compare(value, wanted) < 0;
      case LESS_THAN_OR_EQUAL -> compare(value, wanted) <= 0;
      case IN_RANGE -> inRange(value);
      case NOT_IN_RANGE -> !inRange(value);
    };
  }

  private boolean inRange(Optional<String> value) {
    return values.size() == 2
        && compare(value, values.getFirst()) >= 0
        && compare(value, values.getLast()) <= 0;
  }

  private static int compare(Optional<String> value, String wanted) {
    try {
      return new BigDecimal(value.orElse("0")).compareTo(new BigDecimal(wanted));
    } catch (NumberFormatException e) {
      return value.orElse("").compareTo(wanted);
    }
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
