package metrix.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.campaign.Snapshot;
import metrix.marketing.MarketingReads;
import metrix.model.AccountId;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.LiveCreative;
import metrix.model.LiveObject;
import metrix.model.ObjectId;
import metrix.model.Page;
import metrix.model.PageId;
import metrix.model.Pixel;
import metrix.model.PixelId;

/// What is to be duplicated, read whole, and where to.
///
/// @param from the account of the old objects
/// @param to the account of the new ones
/// @param objects by their ids, with everything in them
/// @param creatives of the ads, when the copies are made in another account
/// @param pages that the other account may speak as
/// @param pixels of the other account
public record Originals(
    Snapshot from,
    Snapshot to,
    Map<ObjectId, LiveObject> objects,
    Map<AdId, LiveCreative> creatives,
    Set<PageId> pages,
    Set<PixelId> pixels) {
  public Originals {
    objects = Map.copyOf(objects);
    creatives = Map.copyOf(creatives);
    pages = Set.copyOf(pages);
    pixels = Set.copyOf(pixels);
  }

  /// Reads them. Fails with [metrix.marketing.GraphFailure] when Meta cannot be asked.
  public static Originals read(Duplicate wanted, Snapshot from, Snapshot to, MarketingReads reads) {
    Set<ObjectId> all = new LinkedHashSet<>();
    wanted.objects().forEach(id -> within(id, from, all));
    var account = from.account().id();
    var other = to.account().id();
    boolean across = !account.equals(other);
    Set<AdId> ads =
        all.stream()
            .filter(AdId.class::isInstance)
            .map(AdId.class::cast)
            .collect(Collectors.toSet());
    return new Originals(
        from,
        to,
        all.isEmpty() ? Map.of() : reads.whole().objects(account, List.copyOf(all)),
        across && !ads.isEmpty() ? reads.whole().creatives(account, ads) : Map.of(),
        across ? reads.pages(other).stream().map(Page::id).collect(Collectors.toSet()) : Set.of(),
        across
            ? reads.pixels(other).stream().map(Pixel::id).collect(Collectors.toSet())
            : Set.of());
  }

  /// Another account as copies are made in it.
  public static Snapshot other(AccountId account, Instant now, MarketingReads reads) {
    var found = reads.adAccount(account);
    return new Snapshot(found, reads.campaigns(found), reads.adSets(found), reads.ads(found), now);
  }

  boolean across() {
    return !from.account().id().equals(to.account().id());
  }

  Optional<LiveObject> whole(ObjectId id) {
    return Optional.ofNullable(objects.get(id));
  }

  /// What is in an object and neither archived nor deleted.
  List<ObjectId> in(ObjectId id) {
    return children(id, from);
  }

  private static void within(ObjectId id, Snapshot from, Set<ObjectId> all) {
    if (Live.of(from, id).filter(live -> !live.over()).isPresent() && all.add(id)) {
      children(id, from).forEach(child -> within(child, from, all));
    }
  }

  private static List<ObjectId> children(ObjectId id, Snapshot from) {
    List<ObjectId> children = new ArrayList<>();
    switch (id) {
      case CampaignId campaign ->
          from.adSets().stream()
              .filter(s -> s.campaign().equals(campaign) && !CampaignReader.over(s.status()))
              .map(AdSet::id)
              .forEach(children::add);
      case AdSetId set ->
          from.ads().stream()
              .filter(a -> a.adSet().equals(set) && !CampaignReader.over(a.status()))
              .map(Ad::id)
              .forEach(children::add);
      case AdId _ -> {}
    }
    return children;
  }
}
