package metrix.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Account;
import metrix.simulator.state.Body;
import metrix.simulator.state.Ids;
import metrix.simulator.state.Image;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Origin;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;
import tools.jackson.databind.node.ObjectNode;

/// One ad account of the demo: campaigns, ad sets, creatives and ads in the proportions of a real
/// shop. What it holds is made from its id when it is asked for. Pictures are kept, and so are
/// campaigns and ad sets once made: they are few, and each ad asks for its parents.
final class Shop implements Origin {
  static final String LEAD_FORM = "598213047716620";

  private final Account account;
  private final Layout layout;
  private final Campaigns campaigns;
  private final AdSets adSets;
  private final Ads ads;
  private final Creatives creatives;
  private final Aims aims;
  private final Ids campaignIds;
  private final Ids adSetIds;
  private final Ids creativeIds;
  private final Ids adIds;
  private final AtomicReferenceArray<Node> madeCampaigns;
  private final AtomicReferenceArray<Node> madeSets;

  private Shop(
      World world,
      Account account,
      Layout layout,
      List<CampaignPlan> plans,
      long seed,
      History history,
      TargetingCatalog catalog) {
    this.account = account;
    this.layout = layout;
    this.aims = new Aims(account, catalog);
    this.campaigns = new Campaigns(account, plans, history);
    this.adSets = new AdSets(account, campaigns, history, aims);
    this.ads = new Ads(history);
    this.creatives = new Creatives(account, seed);
    this.campaignIds = world.reserve(layout.campaigns());
    this.adSetIds = world.reserve(layout.sets());
    this.creativeIds = world.reserve(layout.creatives());
    this.adIds = world.reserve(layout.ads());
    this.madeCampaigns = new AtomicReferenceArray<>(layout.campaigns());
    this.madeSets = new AtomicReferenceArray<>(layout.sets());
  }

  /// Fills an account; with no ads it stays empty.
  static void open(
      World world,
      Account account,
      List<CampaignPlan> plans,
      int ads,
      long seed,
      Instant now,
      TargetingCatalog catalog) {
    if (ads == 0) {
      return;
    }
    Layout layout = Layout.of(ads, plans.size());
    History history = new History(account, now);
    Shop shop = new Shop(world, account, layout, plans, seed, history, catalog);
    shop.images(world, history);
    world.add(shop);
  }

  private void images(World world, History history) {
    for (int i = 0; i < Creatives.IMAGES; i++) {
      int[] size = Creatives.SIZES.get(i % Creatives.SIZES.size());
      world.put(
          new Image(
              account.id(),
              creatives.hash(i),
              creatives.fileName(i),
              size[0],
              size[1],
              history.ago(Duration.ofDays(300 - i * 7L))));
    }
  }

  @Override
  public Optional<Node> node(long id) {
    if (adIds.has(id)) {
      return Optional.of(ad(adIds.index(id)));
    }
    if (adSetIds.has(id)) {
      return Optional.of(once(madeSets, adSetIds.index(id), this::adSet));
    }
    if (campaignIds.has(id)) {
      return Optional.of(once(madeCampaigns, campaignIds.index(id), this::campaign));
    }
    return creativeIds.has(id) ? Optional.of(creative(creativeIds.index(id))) : Optional.empty();
  }

  private static Node once(AtomicReferenceArray<Node> made, int index, IntFunction<Node> maker) {
    Node node = made.get(index);
    if (node == null) {
      node = maker.apply(index);
      made.set(index, node);
    }
    return node;
  }

  @Override
  public Ids children(String owner, Kind kind) {
    if (owner.equals(account.id())) {
      return all(kind);
    }
    if (owner.length() > 18 || !owner.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Ids.NONE;
    }
    long id = Long.parseLong(owner);
    if (campaignIds.has(id)) {
      int campaign = campaignIds.index(id);
      int from = layout.firstSet(campaign);
      int to = layout.firstSet(campaign + 1);
      return kind == Kind.ADSET
          ? adSetIds.part(from, to)
          : kind == Kind.AD ? adIds.part(layout.firstAd(from), layout.firstAd(to)) : Ids.NONE;
    }
    if (adSetIds.has(id) && kind == Kind.AD) {
      int set = adSetIds.index(id);
      return adIds.part(layout.firstAd(set), layout.firstAd(set + 1));
    }
    return Ids.NONE;
  }

  private Ids all(Kind kind) {
    return kind == Kind.CAMPAIGN
        ? campaignIds
        : kind == Kind.ADSET
            ? adSetIds
            : kind == Kind.AD ? adIds : kind == Kind.CREATIVE ? creativeIds : Ids.NONE;
  }

  private Node campaign(int index) {
    return node(
        campaignIds.at(index),
        Kind.CAMPAIGN,
        0,
        new Body.Generated(campaigns::body, index),
        campaigns.plan(index).status(),
        campaigns.start(index),
        campaigns.timeline(index),
        Review.NONE);
  }

  private Node adSet(int index) {
    int campaign = layout.campaignOf(index);
    CampaignPlan plan = campaigns.plan(campaign);
    return node(
        adSetIds.at(index),
        Kind.ADSET,
        campaignIds.at(campaign),
        new Body.Generated(i -> adSets.body(i, plan), index),
        adSets.status(index),
        adSets.start(index, plan),
        adSets.timeline(index, plan),
        adSets.review(index));
  }

  private Node ad(int index) {
    int set = layout.setOf(index);
    CampaignPlan plan = campaigns.plan(layout.campaignOf(set));
    Instant created = created(index, set, plan);
    return node(
        adIds.at(index),
        Kind.AD,
        adSetIds.at(set),
        new Body.Generated(i -> adBody(i, plan), index),
        ads.status(index),
        created,
        ads.timeline(index, created),
        ads.review(index));
  }

  private Instant created(int ad, int set, CampaignPlan plan) {
    return ads.created(ad, ad - layout.firstAd(set), adSets.start(set, plan));
  }

  private ObjectNode adBody(int index, CampaignPlan plan) {
    return creatives.ad(index, creativeIds.at(index / 2), plan, aims.pixel());
  }

  // A creative is as old as the first of its two ads.
  private Node creative(int index) {
    int set = layout.setOf(index * 2);
    CampaignPlan plan = campaigns.plan(layout.campaignOf(set));
    return node(
        creativeIds.at(index),
        Kind.CREATIVE,
        0,
        new Body.Generated(i -> creatives.creative(i, plan, aims.page()), index),
        "ACTIVE",
        created(index * 2, set, plan),
        Timeline.OFF,
        Review.NONE);
  }

  private Node node(
      long id,
      Kind kind,
      long parent,
      Body body,
      String status,
      Instant created,
      Timeline timeline,
      Review review) {
    return new Node(
        id, kind, account.id(), parent, body, status, created, created, timeline, review);
  }

  static Optional<String> leadForm(CampaignPlan plan) {
    return plan.destination().equals("ON_AD") ? Optional.of(LEAD_FORM) : Optional.empty();
  }
}
