package metrix.rules;

import java.util.List;
import java.util.Optional;
import metrix.model.BillingEvent;
import metrix.model.Destination;
import metrix.model.Objective;
import metrix.model.OptimizationGoal;

/// One legal line of Meta's table of objectives, destinations, goals and promoted objects.
///
/// @param destination where the ads lead; empty where Meta's table has none
/// @param destinationSent whether Meta is told so: of apps its table leaves the field out, and what
///   is promoted says it
/// @param isDefault whether it is taken when an objective names nothing else
/// @param source where the line comes from
public record GoalRule(
    Objective objective,
    Optional<Destination> destination,
    boolean destinationSent,
    OptimizationGoal goal,
    Promotes promotes,
    boolean isDefault,
    Evidence evidence,
    String source) {

  /// Meta's `destination_type`; empty to leave it out.
  public Optional<Destination> sent() {
    return destination.filter(_ -> destinationSent);
  }

  /// What the ad set may be billed for, the usual first.
  public List<BillingEvent> billing() {
    return Billing.of(goal);
  }

  /// What its ads must be.
  public AdKind ads() {
    return switch (goal) {
      case THRUPLAY, TWO_SECOND_CONTINUOUS_VIDEO_VIEWS -> AdKind.VIDEO;
      default -> destination.map(AdKind::of).orElse(AdKind.LINK);
    };
  }
}
