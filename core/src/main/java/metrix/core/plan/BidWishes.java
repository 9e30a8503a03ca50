package metrix.core.plan;

import java.util.Optional;
import metrix.core.plan.EditReader.Changed;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.BidStrategy;
import metrix.model.ObjectChange;
import metrix.rules.Budgets;

/// Reads wishes about bidding. Whoever holds the budget says the strategy; amounts stand at ad
/// sets. Source: Meta, bid strategy page, copy of 2026-09-12.
record BidWishes(WishReader reader) {
  Optional<Changed> strategy(BidStrategy strategy) {
    Live live = reader.live();
    if (live.id() instanceof AdId || !live.holdsBudget()) {
      return reader.refuse(
          "bidStrategy",
          "“%s” holds no budget, so it does not say how to bid.".formatted(live.name()),
          "Change it where the budget stands.");
    }
    boolean noAmount = live.bid().isEmpty() && reader.edit().wish(Wish.BidAmount.class).isEmpty();
    if (live.id() instanceof AdSetId && strategy.needsBidAmount() && noAmount) {
      return reader.refuse(
          "bidAmount",
          "The bid strategy %s needs an amount.".formatted(strategy.label()),
          "Write it together with the strategy.");
    }
    return reader.changed(
        new ObjectChange.SetBidStrategy(strategy), "Bid strategy", strategy.label());
  }

  Optional<Changed> amount(String typed) {
    Live live = reader.live();
    if (!(live.id() instanceof AdSetId)) {
      return reader.refuse(
          "bidAmount", "Only an ad set has a bid amount.", "Change it at the ad sets.");
    }
    Optional<BidStrategy> strategy =
        reader
            .edit()
            .wish(Wish.Strategy.class)
            .map(Wish.Strategy::strategy)
            .or(live::knownStrategy);
    if (strategy.filter(s -> !s.needsBidAmount()).isPresent()) {
      return reader.refuse(
          "bidAmount",
          "The bid strategy %s takes no amount.".formatted(strategy.get().label()),
          "Choose a bid cap or a cost goal together with it.");
    }
    return reader
        .take(Budgets.bid(typed, reader.account(), live.at("bidAmount")))
        .flatMap(amount ->
            reader.changed(new ObjectChange.SetBidAmount(amount), "Bid amount", amount.toString()));
  }
}
