package metrix.core.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;

/// An ad account at a moment: everything in it that is not deleted.
///
/// @param asOf when it was read
public record Snapshot(
    AdAccount account, List<Campaign> campaigns, List<AdSet> adSets, List<Ad> ads, Instant asOf) {
  public Snapshot {
    campaigns = List.copyOf(campaigns);
    adSets = List.copyOf(adSets);
    ads = List.copyOf(ads);
  }

  public Optional<Campaign> campaign(CampaignId id) {
    return campaigns.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  public Optional<AdSet> adSet(AdSetId id) {
    return adSets.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  public Optional<Ad> ad(AdId id) {
    return ads.stream().filter(a -> a.id().equals(id)).findFirst();
  }

  /// The campaigns by their ids, for many look-ups.
  public Map<CampaignId, Campaign> campaignsById() {
    return campaigns.stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
  }

  /// The ad sets by their ids, for many look-ups.
  public Map<AdSetId, AdSet> adSetsById() {
    return adSets.stream().collect(Collectors.toMap(AdSet::id, Function.identity()));
  }
}
