package metrix.simulator.edge.rule;

import java.util.Arrays;
import java.util.Optional;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// One condition of a rule: a field or formula, an operator, a value.
record Condition(Formula field, Operator operator, JsonNode value) {
  /// Reads a filter or the condition inside a trigger.
  ///
  /// @param where its name in the answer to a wrong one, such as `filters[2]`
  static Condition parse(JsonNode filter, String where) {
    String name = filter.path("field").asString("");
    Formula field =
        Formula.of(name).orElseThrow(() -> wrong("Invalid field '" + name + "' in " + where));
    Operator operator = operator(filter, where);
    JsonNode value = filter.path("value");
    if (!operator.takes(value)) {
      throw wrong("Invalid value for the operator " + operator + " in " + where);
    }
    boolean numeric =
        switch (operator) {
          case GREATER_THAN, LESS_THAN, EQUAL, NOT_EQUAL, IN_RANGE, NOT_IN_RANGE -> true;
          default -> false;
        };
    boolean computed = field.single().map(Term::measured).orElse(true);
    if (computed && !numeric) {
      throw wrong("The operator " + operator + " is not supported for " + name + " in " + where);
    }
    return new Condition(field, operator, value);
  }

  static Operator operator(JsonNode filter, String where) {
    String text = filter.path("operator").asString("");
    return Arrays.stream(Operator.values())
        .filter(operator -> operator.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            Failure.notOneOf(
                    where + "[operator]", Arrays.stream(Operator.values()).map(Enum::name).toList())
                .blaming("evaluation_spec", "filters")
                .thrown());
  }

  /// A refusal of an evaluation spec; the wording is ours (unverified).
  static GraphError wrong(String what) {
    return Failure.invalid(what).blaming("evaluation_spec").thrown();
  }

  /// The value as a single text, for the filters that choose a mode.
  Optional<String> text() {
    return value.isValueNode() ? Optional.of(Json.plain(value)) : Optional.empty();
  }
}
