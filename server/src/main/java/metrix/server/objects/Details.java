package metrix.server.objects;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.model.Ad;
import metrix.model.AdId;
import metrix.model.AdSet;
import metrix.model.AdSetDetails;
import metrix.model.AdSetId;
import metrix.model.AdSetOptions;
import metrix.model.AttributionWindow;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.DayPart;
import metrix.model.Money;
import metrix.model.ObjectId;
import metrix.model.Roas;
import metrix.server.api.objects.LevelWord;
import metrix.server.api.objects.ObjectDetail;
import metrix.server.api.objects.ObjectField;
import metrix.server.api.objects.ObjectParent;

/// One object with all that the tree knows of it. Times are the account's.
final class Details {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final ZoneId zone;
  private final List<ObjectField> fields = new ArrayList<>();

  private Details(ZoneId zone) {
    this.zone = zone;
  }

  static Optional<ObjectDetail> of(Tree tree, ObjectId id) {
    var details = new Details(tree.snapshot().account().timeZone());
    return switch (id) {
      case CampaignId campaign -> tree.campaign(campaign).map(c -> details.campaign(tree, c));
      case AdSetId adSet -> tree.adSet(adSet).map(a -> details.adSet(tree, a));
      case AdId ad -> tree.snapshot().ad(ad).map(a -> details.ad(tree, a));
    };
  }

  private ObjectDetail campaign(Tree tree, Campaign c) {
    text("Delivery", "delivery", tree.delivery(c).word());
    text("Status", "status", c.status().name());
    text("Objective", "objective", c.objective());
    money("Daily budget", "daily_budget", c.dailyBudget());
    money("Lifetime budget", "lifetime_budget", c.lifetimeBudget());
    money("Spend cap", "spend_cap", c.spendCap());
    text("Bid strategy", "bid_strategy", c.bidStrategy().orElse(""));
    text(
        "Special ad categories",
        "special_ad_categories",
        String.join(", ", c.specialAdCategories()));
    times(c.start(), "stop_time", c.stop(), c.created(), c.updated());
    issues(c.issues());
    return new ObjectDetail(LevelWord.CAMPAIGN, c.id().value(), c.name(), fields, List.of());
  }

  private ObjectDetail adSet(Tree tree, AdSet a) {
    text("Delivery", "delivery", tree.delivery(a).word());
    text("Status", "status", a.status().name());
    money("Daily budget", "daily_budget", a.dailyBudget());
    money("Lifetime budget", "lifetime_budget", a.lifetimeBudget());
    text("Goal", "optimization_goal", a.optimizationGoal());
    text("Billed for", "billing_event", a.billingEvent());
    text("Bid strategy", "bid_strategy", a.bidStrategy().orElse(""));
    money("Bid", "bid_amount", a.bidAmount());
    details(a.details());
    text("Audience", "targeting", a.targetingSummary());
    text("Learning", "learning", a.learning().orElse(""));
    times(a.start(), "end_time", a.end(), a.created(), a.updated());
    issues(a.issues());
    return new ObjectDetail(
        LevelWord.ADSET, a.id().value(), a.name(), fields, parents(tree, a.campaign(), List.of()));
  }

  private void details(AdSetDetails details) {
    AdSetOptions options = details.options();
    bound("Minimum spend", "min_spend_target", options.spend().least());
    bound("Maximum spend", "spend_cap", options.spend().most());
    text(
        "Return floor",
        "bid_constraints.roas_average_floor",
        options.roasFloor().map(Roas::plain).orElse(""));
    text("Hours", "adset_schedule", DayPart.text(options.hours()));
    text("Attribution", "attribution_spec", AttributionWindow.text(options.attribution()));
    text("Beneficiary", "dsa_beneficiary", details.beneficiary().orElse(""));
    text("Payer", "dsa_payor", details.payer().orElse(""));
  }

  /// Meta's names of a bound say the kind of the budget that it is of.
  private void bound(String label, String name, Optional<Budget> budget) {
    budget.ifPresent(b ->
        money(
            label,
            (b instanceof Budget.Daily ? "daily_" : "lifetime_") + name,
            Optional.of(b.amount())));
  }

  private ObjectDetail ad(Tree tree, Ad a) {
    text("Delivery", "delivery", tree.delivery(a).word());
    text("Status", "status", a.status().name());
    text("Primary text", "primary_text", a.creative().primaryText().orElse(""));
    text("Headline", "headline", a.creative().headline().orElse(""));
    text("Website", "link", a.creative().link().orElse(""));
    text("Button", "call_to_action", a.creative().callToAction().orElse(""));
    text("Creative", "creative_id", a.creative().id().orElse(""));
    times(Optional.empty(), "", Optional.empty(), a.created(), a.updated());
    issues(a.issues());
    List<ObjectParent> adSet =
        tree.adSet(a.adSet()).stream()
            .map(s -> new ObjectParent(LevelWord.ADSET, s.id().value(), s.name()))
            .toList();
    return new ObjectDetail(
        LevelWord.AD, a.id().value(), a.name(), fields, parents(tree, a.campaign(), adSet));
  }

  private static List<ObjectParent> parents(Tree tree, CampaignId id, List<ObjectParent> below) {
    var parents = new ArrayList<ObjectParent>();
    tree.campaign(id)
        .ifPresent(
            c -> parents.add(new ObjectParent(LevelWord.CAMPAIGN, c.id().value(), c.name())));
    parents.addAll(below);
    return parents;
  }

  private void text(String label, String name, String value) {
    if (!value.isEmpty()) {
      fields.add(new ObjectField(label, name, value, Optional.empty()));
    }
  }

  private void money(String label, String name, Optional<Money> amount) {
    amount.ifPresent(
        m -> fields.add(new ObjectField(label, name, m.plain(), Optional.of(m.currency().code()))));
  }

  private void times(
      Optional<OffsetDateTime> start,
      String endName,
      Optional<OffsetDateTime> end,
      Optional<OffsetDateTime> created,
      Optional<OffsetDateTime> updated) {
    time("Starts", "start_time", start);
    time("Ends", endName, end);
    time("Created", "created_time", created);
    time("Changed", "updated_time", updated);
  }

  private void time(String label, String name, Optional<OffsetDateTime> time) {
    time.ifPresent(t ->
        fields.add(
            new ObjectField(
                label,
                name,
                MINUTES.format(t.atZoneSameInstant(zone)),
                Optional.of(zone.getId()))));
  }

  private void issues(List<String> issues) {
    text("Issues", "issues", String.join(" ", issues));
  }
}
