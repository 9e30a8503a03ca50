package metrix.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// An ad set as it stands at Meta.
///
/// @param learning Meta's word for the learning phase: LEARNING, SUCCESS, FAIL
/// @param targetingSummary the audience in a line for people
public record AdSet(
    AdSetId id,
    CampaignId campaign,
    String name,
    ConfiguredStatus status,
    String effectiveStatus,
    Optional<Money> dailyBudget,
    Optional<Money> lifetimeBudget,
    String optimizationGoal,
    String billingEvent,
    Optional<String> bidStrategy,
    Optional<Money> bidAmount,
    Optional<OffsetDateTime> start,
    Optional<OffsetDateTime> end,
    String targetingSummary,
    Optional<String> learning,
    Optional<OffsetDateTime> created,
    Optional<OffsetDateTime> updated,
    List<String> issues,
    AdSetDetails details) {
  public AdSet {
    issues = List.copyOf(issues);
  }
}
