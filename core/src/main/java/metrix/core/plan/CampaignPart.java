package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.BidStrategy;
import metrix.model.Campaign;
import metrix.model.CampaignSpec;
import metrix.model.Money;
import metrix.model.Objective;
import metrix.model.SpecialAdCategory;

/// The campaign of a launch, there already or to be made.
///
/// @param existing the one at Meta, when there already
/// @param spec what to make, otherwise
/// @param daily its own daily budget, if it has one
/// @param lifetime its own lifetime budget, if it has one
record CampaignPart(
    Optional<Campaign> existing,
    Optional<CampaignSpec> spec,
    String name,
    Objective objective,
    List<SpecialAdCategory> categories,
    Optional<Money> daily,
    Optional<Money> lifetime,
    BidStrategy bidStrategy) {
  /// Whether the campaign, and not its ad sets, holds the budget.
  boolean ownsBudget() {
    return daily.isPresent() || lifetime.isPresent();
  }
}
