package metrix.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// A campaign as it stands at Meta.
///
/// @param objective Meta's name, which may be older than [Objective]
/// @param effectiveStatus what is in force, Meta's word
/// @param spendCap what it may spend in its whole life; empty for no cap
/// @param issues what Meta says is wrong with it, for people
public record Campaign(
    CampaignId id,
    String name,
    String objective,
    ConfiguredStatus status,
    String effectiveStatus,
    Optional<Money> dailyBudget,
    Optional<Money> lifetimeBudget,
    Optional<Money> spendCap,
    Optional<String> bidStrategy,
    List<String> specialAdCategories,
    Optional<OffsetDateTime> start,
    Optional<OffsetDateTime> stop,
    Optional<OffsetDateTime> created,
    Optional<OffsetDateTime> updated,
    List<String> issues,
    CampaignDetails details) {
  public Campaign {
    specialAdCategories = List.copyOf(specialAdCategories);
    issues = List.copyOf(issues);
  }
}
