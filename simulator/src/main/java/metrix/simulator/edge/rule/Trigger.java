package metrix.simulator.edge.rule;

import java.util.Arrays;
import java.util.Optional;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// The change that a rule reacts to. Source: Meta, "Trigger-based rules" page.
///
/// @param field the watched field, absent for a creation
/// @param condition what the field must fulfil, when the trigger says so
/// @param step for a milestone: each multiple of it fires
record Trigger(Type type, Optional<Formula> field, Optional<Condition> condition, double step) {
  /// What kind of change.
  enum Type {
    /// An insight of Meta's about delivery; nothing is known of their fields, so it never fires.
    DELIVERY_INSIGHTS_CHANGE,
    METADATA_CREATION,
    METADATA_UPDATE,
    /// The numbers went from failing the condition to fulfilling it.
    STATS_CHANGE,
    /// The number reached another multiple of the value.
    STATS_MILESTONE
  }

  static Trigger parse(JsonNode spec) {
    String name = spec.path("type").asString("");
    Type type =
        Arrays.stream(Type.values())
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                Failure.notOneOf(
                        "evaluation_spec[trigger][type]",
                        Arrays.stream(Type.values()).map(Enum::name).toList())
                    .blaming("evaluation_spec", "trigger")
                    .thrown());
    return switch (type) {
      case METADATA_CREATION -> new Trigger(type, Optional.empty(), Optional.empty(), 0);
      case METADATA_UPDATE -> {
        Formula field = field(spec);
        if (field.single().map(Term::measured).orElse(true)) {
          throw Condition.wrong("The trigger METADATA_UPDATE needs a metadata field");
        }
        boolean conditional = spec.has("operator") || spec.has("value");
        yield new Trigger(
            type,
            Optional.of(field),
            conditional ? Optional.of(Condition.parse(spec, "trigger")) : Optional.empty(),
            0);
      }
      case STATS_MILESTONE -> {
        String value = Json.plain(spec.path("value"));
        double step = Operator.number(value).map(Number::doubleValue).orElse(0.0);
        if (step <= 0) {
          throw Condition.wrong("The trigger STATS_MILESTONE needs a positive value");
        }
        yield new Trigger(type, Optional.of(measured(spec)), Optional.empty(), step);
      }
      case STATS_CHANGE, DELIVERY_INSIGHTS_CHANGE ->
          new Trigger(
              type, Optional.of(measured(spec)), Optional.of(Condition.parse(spec, "trigger")), 0);
    };
  }

  private static Formula field(JsonNode spec) {
    String name = spec.path("field").asString("");
    return Formula.of(name)
        .filter(formula -> formula.single().isPresent())
        .orElseThrow(() -> Condition.wrong("Invalid field '" + name + "' in trigger"));
  }

  private static Formula measured(JsonNode spec) {
    Formula field = field(spec);
    if (!field.single().map(Term::measured).orElse(false)) {
      throw Condition.wrong("The trigger " + spec.path("type").asString("") + " needs a metric");
    }
    return field;
  }
}
