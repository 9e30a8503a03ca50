package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.AdCurrency;
import metrix.model.AudienceField;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.ConfiguredStatus;
import metrix.model.CreativeId;
import metrix.model.LiveTargeting;
import metrix.model.Money;
import metrix.model.ObjectChange;
import metrix.model.PixelId;
import metrix.model.Roas;
import metrix.rules.Attribution;
import metrix.rules.WeekHours;

/// Turns a change around: the one that sets its field to what it was.
///
/// @param live what Meta holds now
record Reversal(Live live, AdCurrency currency) {
  /// The change back; empty when there was no value and the field cannot be emptied.
  ///
  /// @param before the old value in Meta's spelling, an empty text for none
  Optional<ObjectChange> of(ObjectChange change, String before) {
    Optional<String> old = Optional.of(before).filter(b -> !b.isEmpty());
    return switch (change) {
      case ObjectChange.Rename _ -> old.map(ObjectChange.Rename::new);
      case ObjectChange.SetStatus _ ->
          old.map(ConfiguredStatus::valueOf).map(ObjectChange.SetStatus::new);
      case ObjectChange.SetBudget(Budget budget) ->
          old.map(b -> new ObjectChange.SetBudget(like(budget, b)));
      case ObjectChange.SetSpendCap _ ->
          Optional.of(new ObjectChange.SetSpendCap(old.map(this::money)));
      case ObjectChange.SetBidStrategy _ ->
          old.map(BidStrategy::valueOf).map(ObjectChange.SetBidStrategy::new);
      case ObjectChange.SetBidAmount _ -> old.map(b -> new ObjectChange.SetBidAmount(money(b)));
      case ObjectChange.SetStart _ -> old.map(b -> new ObjectChange.SetStart(WireFields.moment(b)));
      case ObjectChange.SetEnd _ ->
          Optional.of(new ObjectChange.SetEnd(old.map(WireFields::moment)));
      case ObjectChange.SetMinSpend(Budget least) ->
          old.map(b -> new ObjectChange.SetMinSpend(like(least, b)));
      case ObjectChange.SetMaxSpend(boolean byDay, _) ->
          Optional.of(new ObjectChange.SetMaxSpend(byDay, old.map(this::money)));
      case ObjectChange.SetRoasFloor _ ->
          old.map(b -> new ObjectChange.SetRoasFloor(new Roas(Long.parseLong(b))));
      case ObjectChange.SetHours _ ->
          Optional.of(
              new ObjectChange.SetHours(
                  WeekHours.read(before, true, "hours").value().orElse(List.of())));
      case ObjectChange.SetAttribution _ ->
          old.map(b -> new ObjectChange.SetAttribution(Attribution.windows(b)));
      case ObjectChange.SetBeneficiary _ -> old.map(ObjectChange.SetBeneficiary::new);
      case ObjectChange.SetPayer _ -> old.map(ObjectChange.SetPayer::new);
      case ObjectChange.SetPixel _ ->
          old.map(b -> new ObjectChange.SetPixel(new PixelId(b), live.tracking()));
      case ObjectChange.SetCreative _ ->
          old.map(CreativeId::new).map(ObjectChange.SetCreative::new);
      case ObjectChange.SetAudience(AudienceField field, _, LiveTargeting was) ->
          live.targeting()
              .map(now ->
                  new ObjectChange.SetAudience(field, field.moved(now.known(), was.known()), now));
    };
  }

  private Budget like(Budget kind, String minor) {
    return switch (kind) {
      case Budget.Daily _ -> new Budget.Daily(money(minor));
      case Budget.Lifetime _ -> new Budget.Lifetime(money(minor));
    };
  }

  private Money money(String minor) {
    return new Money(Long.parseLong(minor), currency);
  }
}
