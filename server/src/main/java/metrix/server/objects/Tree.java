package metrix.server.objects;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metrix.core.campaign.Delivery;
import metrix.core.campaign.Snapshot;
import metrix.model.Ad;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.server.api.objects.DeliveryWord;

/// A snapshot with its look-ups, at a moment.
record Tree(
    Snapshot snapshot,
    Map<CampaignId, Campaign> campaigns,
    Map<AdSetId, AdSet> adSets,
    Instant now) {
  static Tree of(Snapshot snapshot, Instant now) {
    return new Tree(snapshot, snapshot.campaignsById(), snapshot.adSetsById(), now);
  }

  Map<CampaignId, Long> adSetsOfCampaigns() {
    return snapshot.adSets().stream().collect(by(AdSet::campaign));
  }

  Map<CampaignId, Long> adsOfCampaigns() {
    return snapshot.ads().stream().collect(by(Ad::campaign));
  }

  Map<AdSetId, Long> adsOfAdSets() {
    return snapshot.ads().stream().collect(by(Ad::adSet));
  }

  Optional<Campaign> campaign(CampaignId id) {
    return Optional.ofNullable(campaigns.get(id));
  }

  Optional<AdSet> adSet(AdSetId id) {
    return Optional.ofNullable(adSets.get(id));
  }

  DeliveryWord delivery(Campaign campaign) {
    return word(Delivery.of(campaign, now));
  }

  DeliveryWord delivery(AdSet adSet) {
    return word(
        campaign(adSet.campaign()).map(c -> Delivery.of(adSet, c, now)).orElse(Delivery.ISSUES));
  }

  DeliveryWord delivery(Ad ad) {
    return word(
        campaign(ad.campaign())
            .flatMap(c -> adSet(ad.adSet()).map(s -> Delivery.of(ad, s, c, now)))
            .orElse(Delivery.ISSUES));
  }

  private static <R, K> java.util.stream.Collector<R, ?, Map<K, Long>> by(Function<R, K> key) {
    return Collectors.groupingBy(key, Collectors.counting());
  }

  private static DeliveryWord word(Delivery delivery) {
    return DeliveryWord.valueOf(delivery.name());
  }
}
