package metrix.simulator.edge.rule;

import java.util.Optional;
import metrix.simulator.protocol.Json;
import tools.jackson.databind.JsonNode;

/// How much a budget or a bid changes. Source: Meta, "Change spec" page.
///
/// @param amount minor units, percent, or the wanted value of the target
/// @param percent whether the amount is in percent
/// @param least lower end of what may come out, in minor units
/// @param most upper end of what may come out, in minor units
/// @param target the metric that is driven to the amount
record ChangeSpec(
    double amount,
    boolean percent,
    Optional<Double> least,
    Optional<Double> most,
    Optional<String> target) {

  static ChangeSpec parse(JsonNode spec) {
    double amount =
        number(spec.path("amount"))
            .orElseThrow(() -> Execution.wrong("change_spec needs a number amount"));
    String unit = spec.path("unit").asString("");
    Optional<String> target =
        Optional.of(spec.path("target_field").asString("")).filter(name -> !name.isEmpty());
    if (target.isPresent() && !Metrics.known(target.get())) {
      throw Execution.wrong("Invalid target_field '" + target.get() + "'");
    }
    if (target.isEmpty() && !unit.equals("ACCOUNT_CURRENCY") && !unit.equals("PERCENTAGE")) {
      throw Execution.wrong("change_spec[unit] must be ACCOUNT_CURRENCY or PERCENTAGE");
    }
    if (amount == 0 || (target.isPresent() && amount < 0)) {
      throw Execution.wrong("change_spec[amount] changes nothing");
    }
    JsonNode limit = spec.path("limit");
    Optional<Double> single = number(limit);
    if (spec.has("limit") && single.isEmpty() && !(limit.isArray() && limit.size() == 2)) {
      throw Execution.wrong("change_spec[limit] must be a number or a range");
    }
    // A single limit is the ceiling of a raise and the floor of a cut.
    Optional<Double> least =
        limit.isArray() ? number(limit.get(0)) : single.filter(value -> amount < 0);
    Optional<Double> most =
        limit.isArray() ? number(limit.get(1)) : single.filter(value -> amount > 0);
    return new ChangeSpec(amount, unit.equals("PERCENTAGE"), least, most, target);
  }

  private static Optional<Double> number(JsonNode value) {
    return Operator.number(Json.plain(value)).map(Number::doubleValue);
  }

  /// The new value in minor units.
  ///
  /// @param measured what the target metric is now; without a value nothing changes
  long changed(long now, Optional<Double> measured) {
    double wanted = now;
    if (target.isEmpty()) {
      wanted = percent ? now * (1 + amount / 100) : now + amount;
    } else if (measured.isPresent() && measured.get() > 0) {
      // Costs above the target cut, returns above it raise.
      boolean cost = target.get().startsWith("cost") || target.get().startsWith("cp");
      wanted = cost ? now * amount / measured.get() : now * measured.get() / amount;
    }
    return Math.round(limited((double) now, wanted));
  }

  // A limit stops a change on its way; it never turns it round.
  private double limited(double now, double wanted) {
    if (target.isPresent()) {
      return Math.min(most.orElse(Double.MAX_VALUE), Math.max(least.orElse(0.0), wanted));
    }
    return amount > 0
        ? Math.max(now, Math.min(wanted, most.orElse(wanted)))
        : Math.min(now, Math.max(wanted, least.orElse(wanted)));
  }
}
