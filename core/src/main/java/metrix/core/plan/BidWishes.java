package metrix.core.plan;

import java.util.Optional;
import metrix.core.plan.EditReader.Changed;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.BidStrategy;
import metrix.model.ObjectChange;
import metrix.rules.Bids;
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
    if (live.id() instanceof AdSetId
        && strategy.needsRoasFloor()
        && live.details().options().roasFloor().isEmpty()
        && reader.edit().wish(Wish.RoasFloor.class).isEmpty()) {
      return reader.refuse(
          "roasFloor",
          "The bid strategy %s needs the least return.".formatted(strategy.label()),
          "Write it together with the strategy.");
    }
    return reader.changed(
        new ObjectChange.SetBidStrategy(strategy), "Bid strategy", strategy.label());
  }

  /// The least return on the spend, which only one strategy takes.
  Optional<Changed> floor(String typed) {
    Live live = reader.live();
    if (!(live.id() instanceof AdSetId)) {
      return reader.refuse(
          "roasFloor", "Only an ad set has a least return.", "Change it at the ad sets.");
    }
    if (typed.isBlank() && live.details().options().roasFloor().isEmpty()) {
      return Optional.empty();
    }
    BidStrategy strategy = inForce().orElse(BidStrategy.LOWEST_COST_WITH_MIN_ROAS);
    return reader
        .take(Bids.floor(typed, strategy, live.at("roasFloor")))
        .flatMap(f -> f)
        .flatMap(f ->
            reader.changed(
                new ObjectChange.SetRoasFloor(f), "Return on ad spend floor", f.plain()));
  }

  /// The strategy that is wished, that of the ad set, or that of the campaign whose budget it
  /// shares; empty when it is none of today.
  private Optional<BidStrategy> inForce() {
    return reader
        .edit()
        .wish(Wish.Strategy.class)
        .map(Wish.Strategy::strategy)
        .or(reader.live()::knownStrategy)
        .or(() -> reader.campaign().flatMap(c -> Live.strategy(c.bidStrategy())));
  }

  Optional<Changed> amount(String typed) {
    Live live = reader.live();
    if (!(live.id() instanceof AdSetId)) {
      return reader.refuse(
          "bidAmount", "Only an ad set has a bid amount.", "Change it at the ad sets.");
    }
    Optional<BidStrategy> strategy = inForce();
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
