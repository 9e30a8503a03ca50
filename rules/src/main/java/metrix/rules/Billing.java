package metrix.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metrix.model.BillingEvent;
import metrix.model.Checked;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;

/// What an ad set of a goal may be billed for. Source: Meta, billing events page, copy of
/// 2026-06-28, for the buying type AUCTION; that goals which it does not list go with IMPRESSIONS
/// only is by analogy, as public clients do.
public final class Billing {
  private Billing() {}

  /// The events for a goal, the usual first.
  public static List<BillingEvent> of(OptimizationGoal goal) {
    return Arrays.stream(BillingEvent.values())
        .filter(event -> event == BillingEvent.IMPRESSIONS || event.name().equals(goal.name()))
        .toList();
  }

  /// Reads an event as typed; empty text takes the usual one.
  public static Checked<BillingEvent> choose(OptimizationGoal goal, String typed, String at) {
    String wanted = typed.strip();
    if (wanted.isEmpty()) {
      return Checked.of(BillingEvent.IMPRESSIONS);
    }
    Optional<BillingEvent> event =
        of(goal).stream().filter(e -> e.name().equalsIgnoreCase(wanted)).findFirst();
    return event
        .map(e -> Checked.of(e, advice(e, at)))
        .orElseGet(() ->
            Checked.wrong(
                Problem.error(
                    at,
                    "“%s” cannot be billed with the goal %s.".formatted(wanted, goal.label()),
                    "Choose one of: %s."
                        .formatted(
                            of(goal).stream().map(Enum::name).collect(Collectors.joining(", "))))));
  }

  private static List<Problem> advice(BillingEvent event, String at) {
    return switch (event) {
      case IMPRESSIONS, THRUPLAY -> List.of();
      case LINK_CLICKS ->
          List.of(
              Problem.warning(
                  at,
                  "Public clients report that Meta bills link clicks only with a bid amount.",
                  "Go on to let Meta decide, or choose a bid cap with an amount."));
      case TWO_SECOND_CONTINUOUS_VIDEO_VIEWS ->
          List.of(
              Problem.warning(
                  at,
                  "Meta's pages name this billing event, its specs do not.",
                  "Go on to let Meta decide, or leave it empty."));
    };
  }
}
