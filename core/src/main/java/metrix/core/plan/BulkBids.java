package metrix.core.plan;

import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.model.Checked;
import metrix.model.Money;

/// The bid caps and cost goals of many ad sets, each by its own old amount.
record BulkBids(int percent, BulkBounds bounds) implements BulkWork {
  static Checked<BulkWork> by(BulkChange.BidBy by, Snapshot snapshot) {
    return BulkBounds.read(by.percent(), by.atMost(), by.atLeast(), snapshot.account())
        .map(bounds -> new BulkBids(by.percent(), bounds));
  }

  @Override
  public Outcome on(Live live) {
    Optional<Money> old = live.bid();
    if (old.isEmpty()) {
      return new Outcome.Left("It bids without an amount.");
    }
    Money wanted = BulkBounds.scaled(old.get(), percent);
    Optional<String> beyond = bounds.beyond("bid", old.get(), wanted);
    if (beyond.isPresent()) {
      return new Outcome.Left(beyond.get());
    }
    Money amount = bounds.within(wanted);
    return amount.equals(old.get())
        ? new Outcome.Left("Its bid is %s already.".formatted(amount))
        : new Outcome.Wished(new Wish.BidAmount(amount.plain()));
  }
}
