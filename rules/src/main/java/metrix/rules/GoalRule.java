package metrix.rules;

import java.util.List;
import java.util.Optional;
import metrix.model.BillingEvent;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;

/// One legal line of Meta's table of objectives, destinations, goals and promoted objects.
///
/// @param destination Meta's `destination_type`; empty to leave it out
/// @param whyNot why this program cannot write it yet; empty when it can
/// @param source where the line comes from
public record GoalRule(
    Objective objective,
    OptimizationGoal goal,
    Optional<String> destination,
    Promotes promotes,
    boolean isDefault,
    List<BillingEvent> billing,
    String whyNot,
    String source) {
  public GoalRule {
    billing = List.copyOf(billing);
  }

  /// Whether this program can write it in full.
  public boolean usable() {
    return whyNot.isEmpty();
  }
}
