package metrix.simulator.edge.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// How budgets move from some ad sets to others. Source: Meta, "Rebalance budget" page.
///
/// @param type EVEN and PROPORTIONAL pause the sources; NO_PAUSE_PROPORTIONAL does not;
///   MATCHED_ONLY_PROPORTIONAL moves among the sources
/// @param target the metric that ranks and weighs the receivers
/// @param count how many of the best receive; all when absent
/// @param across whether budgets leave their campaign
/// @param inverse whether a lower value of the metric is better
record RebalanceSpec(
    String type, Optional<String> target, OptionalInt count, boolean across, boolean inverse) {
  private static final List<String> TYPES =
      List.of("EVEN", "PROPORTIONAL", "NO_PAUSE_PROPORTIONAL", "MATCHED_ONLY_PROPORTIONAL");

  static RebalanceSpec parse(JsonNode spec) {
    String type = spec.path("type").asString("");
    if (!TYPES.contains(type)) {
      throw Execution.wrong("rebalance_spec[type] must be one of " + String.join(", ", TYPES));
    }
    Optional<String> target =
        Optional.of(spec.path("target_field").asString("")).filter(name -> !name.isEmpty());
    if (target.isPresent() && !Metrics.known(target.get())) {
      throw Execution.wrong("Invalid target_field '" + target.get() + "'");
    }
    if (target.isEmpty() && (!type.equals("EVEN") || spec.has("target_count"))) {
      throw Execution.wrong("rebalance_spec[target_field] is required");
    }
    String count = Json.plain(spec.path("target_count"));
    if (spec.has("target_count") && !count.matches("[1-9]\\d{0,3}")) {
      throw Execution.wrong("rebalance_spec[target_count] must be a positive number");
    }
    return new RebalanceSpec(
        type,
        target,
        spec.has("target_count") ? OptionalInt.of(Integer.parseInt(count)) : OptionalInt.empty(),
        flag(spec, "is_cross_campaign"),
        flag(spec, "is_inverse"));
  }

  private static boolean flag(JsonNode spec, String name) {
    return Set.of("true", "1").contains(Json.plain(spec.path(name)));
  }

  boolean pauses() {
    return type.equals("EVEN") || type.equals("PROPORTIONAL");
  }

  boolean amongMatches() {
    return type.equals("MATCHED_ONLY_PROPORTIONAL");
  }

  boolean even() {
    return type.equals("EVEN");
  }
}
