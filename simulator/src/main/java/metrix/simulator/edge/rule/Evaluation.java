package metrix.simulator.edge.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import tools.jackson.databind.JsonNode;

/// Which objects a rule acts on. Source: Meta, "Evaluation spec" page.
///
/// @param kind the level of the objects; absent when only ids tell it
/// @param ids the objects themselves; empty for all of the kind, also of later ones
/// @param time the days of all numbers without days of their own
/// @param together the objects that `aggregate(…)` counts as one
/// @param conditions what must all be true
record Evaluation(
    Optional<Kind> kind,
    List<String> ids,
    Optional<TimePreset> time,
    List<String> together,
    List<Condition> conditions,
    Optional<Trigger> trigger) {
  Evaluation {
    ids = List.copyOf(ids);
    together = List.copyOf(together);
    conditions = List.copyOf(conditions);
  }

  static Evaluation parse(JsonNode spec) {
    String type = spec.path("evaluation_type").asString("");
    if (!Set.of("SCHEDULE", "TRIGGER").contains(type)) {
      throw Failure.notOneOf("evaluation_spec[evaluation_type]", List.of("SCHEDULE", "TRIGGER"))
          .blaming("evaluation_spec", "evaluation_type")
          .thrown();
    }
    if (!spec.path("filters").isArray()) {
      throw Condition.wrong("The parameter evaluation_spec[filters] is required");
    }
    boolean reacts = type.equals("TRIGGER");
    if (reacts != spec.has("trigger")) {
      throw Condition.wrong(
          reacts
              ? "The parameter evaluation_spec[trigger] is required"
              : "A rule with a schedule cannot have a trigger");
    }
    Optional<Kind> kind = Optional.empty();
    Optional<TimePreset> time = Optional.empty();
    List<String> ids = new ArrayList<>();
    List<String> together = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    int index = 0;
    for (JsonNode filter : spec.path("filters")) {
      String where = "filters[" + index++ + "]";
      switch (filter.path("field").asString("")) {
        case "entity_type" -> kind = Optional.of(kind(filter));
        case "time_preset" -> time = Optional.of(time(filter, time.isPresent()));
        case "attribution_window" -> attribution(filter);
        case "aggregation_id" -> together.addAll(list(filter, where));
        case "id" -> {
          if (Set.of("IN", "EQUAL").contains(filter.path("operator").asString(""))) {
            ids.addAll(list(filter, where));
          } else {
            conditions.add(Condition.parse(filter, where));
          }
        }
        default -> conditions.add(Condition.parse(filter, where));
      }
    }
    Optional<Trigger> trigger =
        reacts ? Optional.of(Trigger.parse(spec.path("trigger"))) : Optional.empty();
    Evaluation evaluation = new Evaluation(kind, ids, time, together, conditions, trigger);
    evaluation.check();
    return evaluation;
  }

  private void check() {
    if (kind.isEmpty() && ids.isEmpty()) {
      throw Condition.wrong("A rule needs a filter entity_type or id");
    }
    boolean timeless =
        terms().anyMatch(term -> term.measured() && term.time().isEmpty()) && time.isEmpty();
    if (timeless) {
      throw Condition.wrong("A filter time_preset is required with insights filters");
    }
    if (terms().anyMatch(Term::together) && together.isEmpty()) {
      throw Condition.wrong("A filter aggregation_id is required with aggregate()");
    }
    if (trigger.isPresent()) {
      if (time.isPresent() && !time.get().includesToday()) {
        throw Condition.wrong("Rules with a trigger need a time_preset that includes today");
      }
      Optional<Term> unfit =
          conditions.stream()
              .flatMap(condition -> condition.field().terms().stream())
              .filter(term -> Metadata.onSchedulesOnly(term.name()))
              .findFirst();
      if (unfit.isPresent() || conditions.stream().anyMatch(c -> c.field().single().isEmpty())) {
        throw Condition.wrong("Rules with a trigger do not support all of these filters");
      }
    }
  }

  /// Every field that is read, the trigger's included.
  Stream<Term> terms() {
    return Stream.concat(
        conditions.stream().flatMap(condition -> condition.field().terms().stream()),
        trigger.flatMap(Trigger::field).stream().flatMap(field -> field.terms().stream()));
  }

  /// How many days of delivery a look at one object costs at most; few objects are older than four
  /// months.
  long days() {
    return terms()
        .filter(Term::measured)
        .flatMap(term -> term.time().or(this::time).stream())
        .mapToLong(preset -> Math.min(120, preset.days()))
        .max()
        .orElse(1);
  }

  /// Whether the filters name a field of the object itself, such as `effective_status`.
  boolean filters(String name) {
    return conditions.stream()
        .flatMap(condition -> condition.field().single().stream())
        .anyMatch(term -> term.level().isEmpty() && term.name().equals(name));
  }

  private static Kind kind(JsonNode filter) {
    equal(filter, "entity_type");
    return switch (filter.path("value").asString("")) {
      case "AD" -> Kind.AD;
      case "ADSET" -> Kind.ADSET;
      case "CAMPAIGN" -> Kind.CAMPAIGN;
      default ->
          throw Failure.notOneOf("entity_type", List.of("AD", "ADSET", "CAMPAIGN"))
              .blaming("evaluation_spec", "filters")
              .thrown();
    };
  }

  private static TimePreset time(JsonNode filter, boolean second) {
    equal(filter, "time_preset");
    String value = filter.path("value").asString("");
    if (second) {
      throw Condition.wrong("Only one filter time_preset is allowed");
    }
    return TimePreset.of(value)
        .orElseThrow(() -> Condition.wrong("Invalid time_preset '" + value + "'"));
  }

  private static void attribution(JsonNode filter) {
    equal(filter, "attribution_window");
    if (!filter.path("value").asString("").equals("ACCOUNT_DEFAULT")) {
      throw Condition.wrong("attribution_window must be ACCOUNT_DEFAULT");
    }
  }

  private static void equal(JsonNode filter, String field) {
    if (Condition.operator(filter, field) != Operator.EQUAL) {
      throw Condition.wrong("The filter " + field + " supports the operator EQUAL only");
    }
  }

  private static List<String> list(JsonNode filter, String where) {
    JsonNode value = filter.path("value");
    boolean single = filter.path("operator").asString("").equals("EQUAL") && value.isValueNode();
    if (!single && !(value.isArray() && !value.isEmpty())) {
      throw Condition.wrong("Invalid value for the operator IN in " + where);
    }
    List<String> ids = new ArrayList<>();
    if (single) {
      ids.add(Json.plain(value));
    }
    value.forEach(id -> ids.add(Json.plain(id)));
    return ids;
  }
}
