package metrix.model;

import java.time.OffsetDateTime;
import java.util.Optional;

/// An ad set to be made. It is always made PAUSED.
///
/// @param destination empty to leave it out, as Meta's table does for awareness and apps
/// @param budget empty when the campaign has one
/// @param bidStrategy sent when the ad set has the budget
/// @param start empty for at once
/// @param end empty for no end
/// @param beneficiary for ads shown in the EU: who benefits; empty when the account's default holds
/// @param payer for ads shown in the EU: who pays
public record AdSetSpec(
    String name,
    Targeting targeting,
    OptimizationGoal goal,
    BillingEvent billingEvent,
    Optional<Destination> destination,
    Optional<PromotedObject> promotedObject,
    Optional<Budget> budget,
    BidStrategy bidStrategy,
    Optional<Money> bidAmount,
    Optional<OffsetDateTime> start,
    Optional<OffsetDateTime> end,
    Optional<String> beneficiary,
    Optional<String> payer,
    AdSetOptions options) {
  /// The same ad set with other options.
  public AdSetSpec with(AdSetOptions others) {
    return new AdSetSpec(
        name,
        targeting,
        goal,
        billingEvent,
        destination,
        promotedObject,
        budget,
        bidStrategy,
        bidAmount,
        start,
        end,
        beneficiary,
        payer,
        others);
  }
}
