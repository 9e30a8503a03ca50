package metrix.core.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import metrix.core.plan.CampaignPart.Holds;
import metrix.model.AdAccount;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.Checked;
import metrix.model.DayPart;
import metrix.model.Money;
import metrix.model.OptimizationGoal;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.PromotedObject;
import metrix.model.Roas;
import metrix.model.SpendBounds;
import metrix.model.Targeting;
import metrix.rules.Attribution;
import metrix.rules.Bids;
import metrix.rules.Billing;
import metrix.rules.Frequencies;
import metrix.rules.GoalRule;
import metrix.rules.Goals;
import metrix.rules.Names;
import metrix.rules.Schedules;
import metrix.rules.WeekHours;

/// Reads what a user typed about an ad set to be made.
///
/// @param page that the ad speaks as
/// @param pixel whose events can be aimed at
record AdSetReader(AdAccount account, Optional<PageId> page, Optional<PixelId> pixel, Instant now) {
  private static final String PATH = "adSet";

  /// The ad set; empty when a problem stands in its way.
  Optional<AdSetSpec> read(AdSetForm form, CampaignPart campaign, RowProblems problems) {
    long before = problems.errors();
    AdSetMoney money = new AdSetMoney(form, campaign, account, now, problems);
    Optional<String> name = problems.take(Names.read(form.name(), "ad set", PATH + ".name"));
    Optional<GoalRule> rule =
        campaign
            .objective()
            .flatMap(o ->
                problems.take(
                    Goals.choose(
                        o, form.promotion().destination(), form.optimizationGoal(), PATH)));
    Optional<OffsetDateTime> start = time(form.start(), ".start", problems);
    Optional<OffsetDateTime> end = time(form.end(), ".end", problems);
    Optional<Budget> budget = money.budget(start, end);
    problems.addAll(Schedules.check(start, end, money.byDay(), now, PATH));
    if (campaign.holds() == Holds.LIFETIME && form.end().isBlank()) {
      problems.error(
          PATH + ".end",
          "The campaign has a lifetime budget, so the ad set needs an end.",
          "Choose when it ends.");
    }
    BidStrategy strategy = money.strategy();
    Optional<Money> bid = money.bid(strategy);
    Optional<BillingEvent> billing = rule.flatMap(r -> billing(form, r.goal(), strategy, problems));
    AdSetOptions options = options(form, rule.map(GoalRule::goal), strategy, money, problems);
    Targeting targeting = new AudienceReader(form, account, problems).read(campaign.categories());
    Optional<PromotedObject> promoted =
        rule.flatMap(r -> new PromotionReader(page, pixel).read(r, form, problems));
    if (problems.errors() > before || rule.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AdSetSpec(
            name.orElseThrow(),
            targeting,
            rule.get().goal(),
            billing.orElseThrow(),
            rule.get().sent(),
            promoted,
            budget,
            strategy,
            bid,
            start,
            end,
            text(form.beneficiary()),
            text(form.payer()),
            options));
  }

  private Optional<OffsetDateTime> time(String typed, String field, RowProblems problems) {
    Checked<Optional<OffsetDateTime>> read =
        Schedules.read(typed, account.timeZone(), PATH + field);
    return problems.take(read).flatMap(t -> t);
  }

  private static Optional<BillingEvent> billing(
      AdSetForm form, OptimizationGoal goal, BidStrategy strategy, RowProblems problems) {
    Optional<BillingEvent> event =
        problems.take(Billing.choose(goal, form.delivery().billingEvent(), PATH + ".billingEvent"));
    event.ifPresent(e -> problems.addAll(Bids.check(strategy, goal, e, PATH)));
    return event;
  }

  /// What is said beyond the usual. Without a goal only what does not hang on it is read.
  private static AdSetOptions options(
      AdSetForm form,
      Optional<OptimizationGoal> goal,
      BidStrategy strategy,
      AdSetMoney money,
      RowProblems problems) {
    DeliveryForm typed = form.delivery();
    Optional<Roas> floor =
        problems.take(Bids.floor(typed.roasFloor(), strategy, PATH + ".roasFloor")).flatMap(f -> f);
    SpendBounds bounds = money.bounds();
    List<DayPart> hours =
        problems
            .take(WeekHours.read(typed.hours(), money.forLife(), PATH + ".hours"))
            .orElse(List.of());
    problems.addAll(Bids.pacing(strategy, hours, PATH));
    return new AdSetOptions(
        floor,
        bounds,
        hours,
        goal.flatMap(
                g -> problems.take(Attribution.read(typed.attribution(), g, PATH + ".attribution")))
            .orElse(List.of()),
        goal.flatMap(g ->
                problems.take(Frequencies.read(typed.frequencyCap(), g, PATH + ".frequencyCap")))
            .flatMap(c -> c),
        false);
  }

  private static Optional<String> text(String typed) {
    return Optional.of(typed.strip()).filter(t -> !t.isEmpty());
  }
}
