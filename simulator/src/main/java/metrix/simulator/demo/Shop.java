package metrix.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.simulator.protocol.Json;
import metrix.simulator.search.TargetingCatalog;
import metrix.simulator.state.Account;
import metrix.simulator.state.Body;
import metrix.simulator.state.Currencies;
import metrix.simulator.state.Image;
import metrix.simulator.state.Kind;
import metrix.simulator.state.Node;
import metrix.simulator.state.Review;
import metrix.simulator.state.Timeline;
import metrix.simulator.state.World;
import tools.jackson.databind.node.ObjectNode;

/// One ad account of the demo while it is filled: campaigns, ad sets, creatives, ads in the
/// proportions of a real shop.
final class Shop {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxx", Locale.ROOT);
  private static final int SETS_PER_CAMPAIGN = 20;
  private static final String LEAD_FORM = "598213047716620";

  private final World world;
  private final Account account;
  private final List<CampaignPlan> plans;
  private final Instant now;
  private final Aims aims;
  private final Creatives creatives;

  Shop(
      World world,
      Account account,
      List<CampaignPlan> plans,
      long seed,
      Instant now,
      TargetingCatalog catalog) {
    this.world = world;
    this.account = account;
    this.plans = plans;
    this.now = now;
    this.aims = new Aims(account, catalog);
    this.creatives = new Creatives(account, seed);
  }

  void open(int ads) {
    if (ads == 0) {
      return;
    }
    images();
    int perSet = ads <= 5_000 ? 5 : Math.clamp(ads / 1_000, 5, 25);
    int sets = Math.max(1, Math.ceilDiv(ads, perSet));
    int campaigns = Math.max(Math.min(plans.size(), sets), Math.ceilDiv(sets, SETS_PER_CAMPAIGN));
    List<Long> made = new ArrayList<>();
    int set = 0;
    int ad = 0;
    for (int c = 0; c < campaigns; c++) {
      CampaignPlan plan = plans.get(c % plans.size());
      Node campaign = campaign(plan, c);
      int lastSet = (int) ((long) sets * (c + 1) / campaigns);
      for (; set < lastSet; set++) {
        Node adSet = adSet(plan, campaign, set);
        int lastAd = (int) ((long) ads * (set + 1) / sets);
        for (int inSet = 0; ad < lastAd; ad++, inSet++) {
          ad(plan, adSet, ad, inSet, made);
        }
      }
    }
  }

  private void images() {
    for (int i = 0; i < Creatives.IMAGES; i++) {
      int[] size = Creatives.SIZES.get(i % Creatives.SIZES.size());
      world.put(
          new Image(
              account.id(),
              creatives.hash(i),
              creatives.fileName(i),
              size[0],
              size[1],
              now.minus(Duration.ofDays(300 - i * 7L))));
    }
  }

  private Node campaign(CampaignPlan plan, int index) {
    ObjectNode body = Json.object();
    String suffix = index < plans.size() ? "" : "_" + (index / plans.size() + 1);
    body.put("name", plan.name() + suffix)
        .put("objective", plan.objective())
        .put("buying_type", "AUCTION");
    body.putArray("special_ad_categories");
    Instant start = morning(plan.startDaysAgo());
    body.put("start_time", show(start));
    if (plan.campaignBudget()) {
      body.put("daily_budget", Long.toString(minor(plan.dollars())))
          .put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    } else {
      body.put("is_adset_budget_sharing_enabled", false);
    }
    if (plan.objective().equals("OUTCOME_APP_PROMOTION")) {
      body.put("is_skadnetwork_attribution", false);
    }
    Timeline timeline = timeline(plan, start, plan.campaignBudget() ? minor(plan.dollars()) : 0);
    return put(Kind.CAMPAIGN, 0, body, plan.status(), start, timeline, Review.NONE);
  }

  private Node adSet(CampaignPlan plan, Node campaign, int index) {
    Wording.Audience audience = Wording.AUDIENCES.get(index % Wording.AUDIENCES.size());
    boolean young = index % 11 == 3 && plan.endDaysAgo() == 0;
    Instant start =
        young
            ? morning(Math.min(3, plan.startDaysAgo()))
            : morning(Math.max(1, plan.startDaysAgo() - index % 5 * 2));
    boolean paused = index % 7 == 5;
    ObjectNode body = Json.object();
    body.put("name", plan.country() + "_" + audience.name() + (index % 3 == 0 ? "_AdvPlus" : ""));
    body.put("optimization_goal", plan.goal()).put("billing_event", "IMPRESSIONS");
    if (!plan.destination().isEmpty()) {
      body.put("destination_type", plan.destination());
    }
    aims.promoted(plan, body);
    body.set("targeting", aims.targeting(plan, audience, index));
    body.put("start_time", show(start));
    long budget = 0;
    if (!plan.campaignBudget()) {
      budget = minor(plan.dollars() + index % 4 * 5);
      body.put("daily_budget", Long.toString(budget))
          .put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
    }
    if (plan.objective().equals("OUTCOME_SALES")) {
      var spec = body.putArray("attribution_spec");
      spec.addObject().put("event_type", "CLICK_THROUGH").put("window_days", 7);
      spec.addObject().put("event_type", "VIEW_THROUGH").put("window_days", 1);
    }
    if (account.currency().equals("EUR")) {
      body.put("dsa_beneficiary", "Northwind Outdoor GmbH")
          .put("dsa_payor", "Northwind Outdoor GmbH");
    }
    Timeline timeline =
        paused
            ? new Timeline(
                List.of(
                    start.getEpochSecond(),
                    morning(Math.max(plan.endDaysAgo(), 12)).getEpochSecond()),
                List.of())
            : Timeline.since(start.getEpochSecond());
    if (timeline.switches().size() == 2
        && timeline.switches().get(1) <= timeline.switches().get(0)) {
      timeline = Timeline.OFF;
    }
    timeline = budget > 0 ? timeline.budgeted(budget, start.getEpochSecond()) : timeline;
    Review review =
        index % 60 == 41
            ? new Review(
                Instant.MIN,
                Review.Verdict.ISSUES,
                "Custom Audience is blocked: it may suggest the use of information that is not allowed under Meta's terms.")
            : Review.NONE;
    return put(
        Kind.ADSET, campaign.id(), body, paused ? "PAUSED" : "ACTIVE", start, timeline, review);
  }

  private void ad(CampaignPlan plan, Node adSet, int index, int inSet, List<Long> made) {
    boolean inReview = index % 97 == 53;
    Instant begin = adSet.created().plus(Duration.ofHours(1 + inSet * 7L));
    if (inSet == 4 && adSet.created().isBefore(now.minus(Duration.ofDays(14)))) {
      // The last ad of a set came later, as a challenger.
      begin = now.minus(Duration.ofDays(9 + index % 20));
    }
    Instant created =
        inReview
            ? now.minus(Duration.ofMinutes(6))
            : begin.isAfter(now) ? now.minus(Duration.ofMinutes(40)) : begin;
    if (index % 2 == 0 || made.isEmpty()) {
      Node creative =
          new Node(
              world.nextId(),
              Kind.CREATIVE,
              account.id(),
              0,
              new Body.Generated(i -> creatives.creative(i, plan, aims.page()), index / 2),
              "ACTIVE",
              created,
              created,
              Timeline.OFF,
              Review.NONE);
      world.put(creative);
      made.clear();
      made.add(creative.id());
    }
    long creative = made.getFirst();
    boolean paused = index % 9 == 7;
    long on = created.getEpochSecond();
    long off = Math.max(on + 86_400, now.minus(Duration.ofDays(5 + index % 16)).getEpochSecond());
    Timeline timeline = paused ? new Timeline(List.of(on, off), List.of()) : Timeline.since(on);
    world.put(
        new Node(
            world.nextId(),
            Kind.AD,
            account.id(),
            adSet.id(),
            new Body.Generated(i -> creatives.ad(i, creative, plan, aims.pixel()), index),
            paused ? "PAUSED" : "ACTIVE",
            created,
            created,
            timeline,
            review(index, inReview)));
  }

  private Review review(int index, boolean inReview) {
    if (inReview) {
      return new Review(now.plus(Duration.ofMinutes(7)), Review.Verdict.FINE, "");
    }
    return index % 67 == 29
        ? new Review(
            Instant.MIN,
            Review.Verdict.DISAPPROVED,
            "Ads must not imply attributes of the person who sees them.")
        : Review.NONE;
  }

  private Node put(
      Kind kind,
      long parent,
      ObjectNode body,
      String status,
      Instant created,
      Timeline timeline,
      Review review) {
    Node node =
        new Node(
            world.nextId(),
            kind,
            account.id(),
            parent,
            new Body.Stored(body),
            status,
            created,
            created,
            timeline,
            review);
    world.put(node);
    return node;
  }

  private Timeline timeline(CampaignPlan plan, Instant start, long budget) {
    List<Long> switches =
        plan.endDaysAgo() == 0
            ? List.of(start.getEpochSecond())
            : List.of(start.getEpochSecond(), morning(plan.endDaysAgo()).getEpochSecond());
    return new Timeline(switches, budget > 0 ? List.of(start.getEpochSecond(), budget) : List.of());
  }

  private long minor(int dollars) {
    return Math.round(dollars * Currencies.perDollar(account.currency()) * account.offset());
  }

  private Instant morning(int daysAgo) {
    ZonedDateTime day = now.atZone(account.zone()).minusDays(daysAgo).with(LocalTime.of(8, 15, 27));
    return day.toInstant().isAfter(now) ? now.minus(Duration.ofHours(1)) : day.toInstant();
  }

  private String show(Instant time) {
    return TIME.format(time.atZone(account.zone()));
  }

  static Optional<String> leadForm(CampaignPlan plan) {
    return plan.destination().equals("ON_AD") ? Optional.of(LEAD_FORM) : Optional.empty();
  }
}
