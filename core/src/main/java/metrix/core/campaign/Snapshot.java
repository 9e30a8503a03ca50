package metrix.core.campaign;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import metrix.model.Ad;
import metrix.model.AdAccount;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.LiveCreative;

/// An ad account at a moment: everything in it that is not deleted. Immutable; objects are found by
/// their ids at once, however many there are.
public final class Snapshot {
  private final AdAccount account;
  private final List<Campaign> campaigns;
  private final List<AdSet> adSets;
  private final List<Ad> ads;
  private final Instant asOf;
  private final Map<CampaignId, Campaign> campaignsById;
  private final Map<AdSetId, AdSet> adSetsById;
  private final Map<AdId, Ad> adsById;
  private final Map<AdId, LiveCreative> creatives;

  /// @param asOf when it was read
  public Snapshot(
      AdAccount account, List<Campaign> campaigns, List<AdSet> adSets, List<Ad> ads, Instant asOf) {
    this(account, campaigns, adSets, ads, asOf, Map.of());
  }

  private Snapshot(
      AdAccount account,
      List<Campaign> campaigns,
      List<AdSet> adSets,
      List<Ad> ads,
      Instant asOf,
      Map<AdId, LiveCreative> creatives) {
    this.account = account;
    this.campaigns = List.copyOf(campaigns);
    this.adSets = List.copyOf(adSets);
    this.ads = List.copyOf(ads);
    this.asOf = asOf;
    this.campaignsById = byId(this.campaigns, Campaign::id);
    this.adSetsById = byId(this.adSets, AdSet::id);
    this.adsById = byId(this.ads, Ad::id);
    this.creatives = Map.copyOf(creatives);
  }

  /// The same with creatives that were read whole besides.
  public Snapshot with(Map<AdId, LiveCreative> whole) {
    return new Snapshot(account, campaigns, adSets, ads, asOf, whole);
  }

  /// The creative of an ad, if it was read whole and the ad has shown no other since.
  public Optional<LiveCreative> creative(AdId ad) {
    return Optional.ofNullable(creatives.get(ad))
        .filter(whole ->
            ad(ad).flatMap(a -> a.creative().id()).filter(whole.id().value()::equals).isPresent());
  }

  public AdAccount account() {
    return account;
  }

  public List<Campaign> campaigns() {
    return campaigns;
  }

  public List<AdSet> adSets() {
    return adSets;
  }

  public List<Ad> ads() {
    return ads;
  }

  /// When it was read.
  public Instant asOf() {
    return asOf;
  }

  public Optional<Campaign> campaign(CampaignId id) {
    return Optional.ofNullable(campaignsById.get(id));
  }

  public Optional<AdSet> adSet(AdSetId id) {
    return Optional.ofNullable(adSetsById.get(id));
  }

  public Optional<Ad> ad(AdId id) {
    return Optional.ofNullable(adsById.get(id));
  }

  /// The campaigns by their ids.
  public Map<CampaignId, Campaign> campaignsById() {
    return campaignsById;
  }

  /// The ad sets by their ids.
  public Map<AdSetId, AdSet> adSetsById() {
    return adSetsById;
  }

  private static <K, T> Map<K, T> byId(List<T> objects, Function<T, K> id) {
    var map = new LinkedHashMap<K, T>();
    objects.forEach(object -> map.putIfAbsent(id.apply(object), object));
    return Collections.unmodifiableMap(map);
  }
}
