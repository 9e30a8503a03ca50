package metrix.core.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdCurrency;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectId;

/// What the daily budgets in force of an account add up to, as it stands or with some statuses and
/// budgets changed.
final class Spending {
  private final Snapshot snapshot;
  private final AdCurrency currency;
  private final Map<ObjectId, ConfiguredStatus> statuses = new HashMap<>();
  private final Map<ObjectId, Money> dailyBudgets = new HashMap<>();
  private final Map<ObjectId, Money> lifetimeBudgets = new HashMap<>();

  Spending(Snapshot snapshot, AdCurrency currency) {
    this.snapshot = snapshot;
    this.currency = currency;
  }

  void put(ObjectId object, ConfiguredStatus status) {
    statuses.put(object, status);
  }

  void putDaily(ObjectId object, Money amount) {
    dailyBudgets.put(object, amount);
  }

  void putLifetime(ObjectId object, Money amount) {
    lifetimeBudgets.put(object, amount);
  }

  /// Daily budgets of everything that is switched on down to at least one ad and has not ended.
  Money perDay() {
    Money sum = Money.zero(currency);
    for (ObjectId owner : inForce()) {
      sum = sum.plus(daily(owner).orElse(Money.zero(currency)));
    }
    return sum;
  }

  /// The campaigns and ad sets whose budgets are in force.
  Set<ObjectId> inForce() {
    Map<CampaignId, Campaign> campaigns = snapshot.campaignsById();
    Set<AdSetId> withAds = new HashSet<>();
    for (Ad ad : snapshot.ads()) {
      if (on(ad.id(), ad.status()) && !ad.effectiveStatus().equals("DISAPPROVED")) {
        withAds.add(ad.adSet());
      }
    }
    Set<ObjectId> owners = new LinkedHashSet<>();
    for (AdSet set : snapshot.adSets()) {
      Optional<Campaign> campaign = Optional.ofNullable(campaigns.get(set.campaign()));
      boolean ended = set.end().filter(e -> !e.toInstant().isAfter(snapshot.asOf())).isPresent();
      if (ended
          || campaign.isEmpty()
          || !withAds.contains(set.id())
          || !on(set.id(), set.status())
          || !on(campaign.get().id(), campaign.get().status())) {
        continue;
      }
      boolean ofCampaign = daily(campaign.get().id(), campaign.get().dailyBudget()).isPresent();
      owners.add(ofCampaign ? campaign.get().id() : set.id());
    }
    return owners;
  }

  /// The budgets that switching these objects on can reach, each once: the campaign's, or those of
  /// its ad sets.
  Activation activation(Set<ObjectId> switchedOn) {
    Money daily = Money.zero(currency);
    Money lifetime = Money.zero(currency);
    for (ObjectId owner : owners(switchedOn)) {
      daily = daily.plus(daily(owner).orElse(Money.zero(currency)));
      lifetime = lifetime.plus(lifetime(owner).orElse(Money.zero(currency)));
    }
    return new Activation(switchedOn.size(), daily, lifetime);
  }

  /// The campaigns and ad sets that hold those budgets.
  Set<ObjectId> owners(Set<ObjectId> switchedOn) {
    Set<ObjectId> owners = new LinkedHashSet<>();
    for (ObjectId id : switchedOn) {
      switch (id) {
        case CampaignId campaign -> ownersOf(campaign, owners);
        case AdSetId set -> owners.add(ownerOf(set));
        case AdId ad -> snapshot.ad(ad).ifPresent(a -> owners.add(ownerOf(a.adSet())));
      }
    }
    return owners;
  }

  /// The campaign of an ad set when that holds the budget, else the ad set.
  ObjectId ownerOf(AdSetId set) {
    return snapshot
        .adSet(set)
        .flatMap(s -> snapshot.campaign(s.campaign()))
        .filter(c -> daily(c.id()).isPresent() || lifetime(c.id()).isPresent())
        .<ObjectId>map(Campaign::id)
        .orElse(set);
  }

  Optional<Money> daily(ObjectId owner) {
    return switch (owner) {
      case CampaignId id -> snapshot.campaign(id).flatMap(c -> daily(id, c.dailyBudget()));
      case AdSetId id -> snapshot.adSet(id).flatMap(s -> daily(id, s.dailyBudget()));
      case AdId _ -> Optional.empty();
    };
  }

  Optional<Money> lifetime(ObjectId owner) {
    Optional<Money> atMeta =
        switch (owner) {
          case CampaignId id -> snapshot.campaign(id).flatMap(Campaign::lifetimeBudget);
          case AdSetId id -> snapshot.adSet(id).flatMap(AdSet::lifetimeBudget);
          case AdId _ -> Optional.empty();
        };
    return Optional.ofNullable(lifetimeBudgets.get(owner))
        .or(() -> atMeta)
        .filter(m -> m.minor() > 0);
  }

  private void ownersOf(CampaignId campaign, Set<ObjectId> owners) {
    if (daily(campaign).isPresent() || lifetime(campaign).isPresent()) {
      owners.add(campaign);
      return;
    }
    snapshot.adSets().stream()
        .filter(s -> s.campaign().equals(campaign) && on(s.id(), s.status()))
        .forEach(s -> owners.add(s.id()));
  }

  private Optional<Money> daily(ObjectId id, Optional<Money> atMeta) {
    return Optional.ofNullable(dailyBudgets.get(id)).or(() -> atMeta).filter(m -> m.minor() > 0);
  }

  private boolean on(ObjectId id, ConfiguredStatus atMeta) {
    return statuses.getOrDefault(id, atMeta) == ConfiguredStatus.ACTIVE;
  }
}
