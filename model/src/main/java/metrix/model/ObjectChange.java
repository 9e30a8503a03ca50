package metrix.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// One field of a live object set to a new, absolute value. Repeating it does no harm.
public sealed interface ObjectChange {
  /// A new name.
  record Rename(String name) implements ObjectChange {}

  /// On, off, archived or deleted.
  record SetStatus(ConfiguredStatus status) implements ObjectChange {}

  /// A new budget of the same kind as the old one.
  record SetBudget(Budget budget) implements ObjectChange {}

  /// What a campaign may spend in its whole life; empty takes the cap away.
  record SetSpendCap(Optional<Money> cap) implements ObjectChange {}

  /// How the object that holds the budget bids.
  record SetBidStrategy(BidStrategy strategy) implements ObjectChange {}

  /// The bid cap or the cost goal of an ad set.
  record SetBidAmount(Money amount) implements ObjectChange {}

  /// When an ad set starts that has not started yet.
  record SetStart(OffsetDateTime start) implements ObjectChange {}

  /// When an ad set ends; empty for never.
  record SetEnd(Optional<OffsetDateTime> end) implements ObjectChange {}

  /// What an ad set should get at least of its campaign's budget, in the kind of that budget.
  record SetMinSpend(Budget least) implements ObjectChange {}

  /// What an ad set may get at most of its campaign's budget; empty takes the limit away.
  ///
  /// @param byDay whether the campaign's budget is a daily one
  record SetMaxSpend(boolean byDay, Optional<Money> most) implements ObjectChange {}

  /// The least return on the spend, for the bid strategy of that name.
  record SetRoasFloor(Roas floor) implements ObjectChange {}

  /// The hours of the week in which an ad set delivers; none for always.
  record SetHours(List<DayPart> hours) implements ObjectChange {
    public SetHours {
      hours = List.copyOf(hours);
    }
  }

  /// Which results of an ad set count.
  record SetAttribution(List<AttributionWindow> windows) implements ObjectChange {
    public SetAttribution {
      windows = List.copyOf(windows);
    }
  }

  /// Who benefits from the ads of an ad set, for European law.
  record SetBeneficiary(String name) implements ObjectChange {}

  /// Who pays for the ads of an ad set, for European law.
  record SetPayer(String name) implements ObjectChange {}

  /// One part of the audience of an ad set. Meta takes an audience whole only, so what it held
  /// before comes along: parts that change together are put into it one by one.
  ///
  /// @param wanted an audience that says in this part what is wanted
  record SetAudience(AudienceField field, Targeting wanted, LiveTargeting before)
      implements ObjectChange {}

  /// The pixel whose events count for an ad. Meta takes what an ad counts whole only, so what it
  /// held before comes along.
  ///
  /// @param held `tracking_specs` as Meta wrote them; an empty text for none
  record SetPixel(PixelId pixel, String held) implements ObjectChange {}

  /// The creative that an ad shows. Meta reviews the ad again.
  record SetCreative(CreativeId creative) implements ObjectChange {}
}
