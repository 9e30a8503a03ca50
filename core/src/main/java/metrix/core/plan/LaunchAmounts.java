package metrix.core.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.LaunchPlanner.AdRow;
import metrix.core.plan.LaunchPlanner.AdSetPart;
import metrix.core.plan.LaunchPlanner.Group;
import metrix.model.AdCurrency;
import metrix.model.Budget;
import metrix.model.Money;
import metrix.model.ObjectId;

/// What a launch can spend: the budgets that it makes, and those that it switches on.
///
/// @param madePerDay daily budgets of all new objects
/// @param switchedOnPerDay those of them that are switched on
record LaunchAmounts(Money madePerDay, Money switchedOnPerDay, Activation activation) {
  /// The amounts of the ads of a launch.
  ///
  /// @param switches how many steps switch something on
  static LaunchAmounts of(List<AdRow> ads, Spending spending, AdCurrency currency, int switches) {
    Money made = Money.zero(currency);
    Money newOn = Money.zero(currency);
    Money newLifetime = Money.zero(currency);
    Set<Object> counted = new HashSet<>();
    Set<ObjectId> oldOwners = new HashSet<>();
    for (AdRow ad : ads) {
      Group<AdSetPart> set = ad.adSet();
      AdSetPart part = set.part.orElseThrow();
      CampaignPart campaign = part.campaign().part.orElseThrow();
      boolean ofCampaign = campaign.ownsBudget();
      Object owner = ofCampaign ? part.campaign() : set;
      boolean isNew = ofCampaign ? campaign.spec().isPresent() : part.spec().isPresent();
      boolean on = ofCampaign ? part.campaign().activate : set.activate;
      if (!isNew) {
        if (ad.row().activate()) {
          oldOwners.add(
              ofCampaign
                  ? campaign.existing().orElseThrow().id()
                  : part.existing().orElseThrow().id());
        }
        continue;
      }
      if (counted.add(owner)) {
        Optional<Budget> own = part.spec().flatMap(s -> s.budget());
        Optional<Money> daily =
            ofCampaign
                ? campaign.daily()
                : own.filter(Budget.Daily.class::isInstance).map(Budget::amount);
        Optional<Money> lifetime =
            ofCampaign
                ? campaign.lifetime()
                : own.filter(Budget.Lifetime.class::isInstance).map(Budget::amount);
        made = made.plus(daily.orElse(Money.zero(currency)));
        if (on) {
          newOn = newOn.plus(daily.orElse(Money.zero(currency)));
          newLifetime = newLifetime.plus(lifetime.orElse(Money.zero(currency)));
        }
      }
    }
    Money daily = newOn;
    Money lifetime = newLifetime;
    for (ObjectId owner : oldOwners) {
      daily = daily.plus(spending.daily(owner).orElse(Money.zero(currency)));
      lifetime = lifetime.plus(spending.lifetime(owner).orElse(Money.zero(currency)));
    }
    return new LaunchAmounts(made, newOn, new Activation(switches, daily, lifetime));
  }
}
