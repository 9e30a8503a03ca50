package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.BidStrategy;
import metrix.model.Campaign;
import metrix.model.CampaignSpec;
import metrix.model.Money;
import metrix.model.Objective;
import metrix.model.SpecialAdCategory;

/// The campaign of a launch, there already or to be made, as far as it could be read: what is wrong
/// with it must not hide what is wrong with its ad sets.
///
/// @param existing the one at Meta, when there already
/// @param spec what to make, otherwise; empty as well when a problem stands in its way
/// @param holds which budget it is meant to have
/// @param daily its own daily budget, if it has one
/// @param lifetime its own lifetime budget, if it has one
record CampaignPart(
    Optional<Campaign> existing,
    Optional<CampaignSpec> spec,
    String name,
    Optional<Objective> objective,
    List<SpecialAdCategory> categories,
    Holds holds,
    Optional<Money> daily,
    Optional<Money> lifetime,
    BidStrategy bidStrategy) {
  /// The kind of budget that a campaign has for all its ad sets.
  enum Holds {
    DAILY,
    LIFETIME,
    /// The ad sets have their own.
    NONE,
    /// The campaign is not known.
    UNKNOWN
  }

  /// A campaign that is not in the account.
  static CampaignPart unknown(String id) {
    return new CampaignPart(
        Optional.empty(),
        Optional.empty(),
        id,
        Optional.empty(),
        List.of(),
        Holds.UNKNOWN,
        Optional.empty(),
        Optional.empty(),
        BidStrategy.LOWEST_COST_WITHOUT_CAP);
  }

  /// Whether the campaign, and not its ad sets, holds the budget.
  boolean ownsBudget() {
    return holds == Holds.DAILY || holds == Holds.LIFETIME;
  }
}
