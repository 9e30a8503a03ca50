package metrix.simulator.edge.rule;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Json;
import metrix.simulator.state.Kind;
import tools.jackson.databind.JsonNode;

/// What a rule does. Source: Meta, "Execution spec" page.
///
/// @param change how budgets or bids change, for the actions that change them
/// @param rebalance how budgets move, for REBALANCE_BUDGET
/// @param most how often an object may be changed at all
/// @param minutes least time between two changes of an object
/// @param once whether the rule ends after it acted (unverified)
record Execution(
    Type type,
    Optional<ChangeSpec> change,
    Optional<RebalanceSpec> rebalance,
    OptionalInt most,
    OptionalInt minutes,
    boolean once) {
  /// The actions of Meta's API specs. What those beside the first nine do is not documented: here
  /// they do nothing.
  enum Type {
    CHANGE_BID,
    CHANGE_BUDGET,
    CHANGE_CAMPAIGN_BUDGET,
    NOTIFICATION,
    PAUSE,
    PING_ENDPOINT,
    REBALANCE_BUDGET,
    ROTATE,
    UNPAUSE,
    ADD_INTEREST_RELAXATION,
    ADD_QUESTIONNAIRE_INTERESTS,
    AD_RECOMMENDATION_APPLY,
    AUDIENCE_CONSOLIDATION,
    AUDIENCE_CONSOLIDATION_ASK_FIRST,
    DCO,
    INCREASE_RADIUS,
    UPDATE_CREATIVE,
    UPDATE_LAX_BUDGET,
    UPDATE_LAX_DURATION
  }

  private static final Set<Type> ON_SCHEDULES_ONLY =
      Set.of(
          Type.CHANGE_BID,
          Type.CHANGE_BUDGET,
          Type.CHANGE_CAMPAIGN_BUDGET,
          Type.REBALANCE_BUDGET,
          Type.ROTATE);
  private static final Set<String> OPTIONS =
      Set.of(
          "change_spec",
          "rebalance_spec",
          "execution_count_limit",
          "action_frequency",
          "user_ids",
          "alert_preferences");

  static Execution parse(JsonNode spec) {
    String name = spec.path("execution_type").asString("");
    Type type =
        Arrays.stream(Type.values())
            .filter(known -> known.name().equals(name))
            .findFirst()
            .orElseThrow(() ->
                Failure.notOneOf(
                        "execution_spec[execution_type]",
                        Arrays.stream(Type.values()).map(Enum::name).sorted().toList())
                    .blaming("execution_spec", "execution_type")
                    .thrown());
    options(spec);
    Optional<JsonNode> change = option(spec, "change_spec");
    Optional<JsonNode> rebalance = option(spec, "rebalance_spec");
    boolean changes =
        Set.of(Type.CHANGE_BID, Type.CHANGE_BUDGET, Type.CHANGE_CAMPAIGN_BUDGET).contains(type);
    if (changes && change.isEmpty()) {
      throw wrong("The execution option change_spec is required for " + type);
    }
    if (type == Type.REBALANCE_BUDGET && rebalance.isEmpty()) {
      throw wrong("The execution option rebalance_spec is required for " + type);
    }
    return new Execution(
        type,
        changes ? change.map(ChangeSpec::parse) : Optional.empty(),
        type == Type.REBALANCE_BUDGET ? rebalance.map(RebalanceSpec::parse) : Optional.empty(),
        number(spec, "execution_count_limit"),
        number(spec, "action_frequency"),
        Set.of("true", "1").contains(Json.plain(spec.path("is_once_off"))));
  }

  /// Refuses an action that does not go with the objects of the rule.
  void check(Evaluation evaluation, Optional<Kind> kind) {
    boolean reacts = evaluation.trigger().isPresent();
    if (reacts ? ON_SCHEDULES_ONLY.contains(type) : type == Type.PING_ENDPOINT) {
      throw wrong(
          type + " is not supported for the evaluation type " + (reacts ? "TRIGGER" : "SCHEDULE"));
    }
    Optional<Kind> needed =
        switch (type) {
          case CHANGE_BID, CHANGE_BUDGET, REBALANCE_BUDGET -> Optional.of(Kind.ADSET);
          case CHANGE_CAMPAIGN_BUDGET -> Optional.of(Kind.CAMPAIGN);
          case ROTATE -> Optional.of(Kind.AD);
          default -> Optional.empty();
        };
    if (needed.isPresent() && !needed.equals(kind)) {
      throw wrong(type + " is supported for the entity_type " + needed.get() + " only");
    }
    boolean named =
        evaluation.conditions().stream()
            .flatMap(condition -> condition.field().single().stream())
            .anyMatch(
                term -> term.name().equals("id") && term.level().equals(Optional.of(Kind.ADSET)));
    if (type == Type.ROTATE && !named) {
      throw wrong("ROTATE needs a filter adset.id");
    }
  }

  private static void options(JsonNode spec) {
    for (JsonNode option : spec.path("execution_options")) {
      String field = option.path("field").asString("");
      if (!OPTIONS.contains(field)) {
        throw wrong("Invalid execution option '" + field + "'");
      }
      if (!Set.of("EQUAL", "IN").contains(option.path("operator").asString(""))) {
        throw wrong("The execution option " + field + " needs the operator EQUAL");
      }
    }
  }

  private static Optional<JsonNode> option(JsonNode spec, String name) {
    for (JsonNode option : spec.path("execution_options")) {
      if (option.path("field").asString("").equals(name)) {
        return Optional.of(option.path("value"));
      }
    }
    return Optional.empty();
  }

  private static OptionalInt number(JsonNode spec, String name) {
    Optional<String> text = option(spec, name).map(Json::plain);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!text.get().matches("[1-9]\\d{0,7}")) {
      throw wrong("The execution option " + name + " must be a positive number");
    }
    return OptionalInt.of(Integer.parseInt(text.get()));
  }

  /// A refusal of an execution spec; the wording is ours (unverified).
  static GraphError wrong(String what) {
    return Failure.invalid(what).blaming("execution_spec").thrown();
  }
}
