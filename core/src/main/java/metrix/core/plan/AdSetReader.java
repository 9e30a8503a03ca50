package metrix.core.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import metrix.core.plan.CampaignPart.Holds;
import metrix.model.AdAccount;
import metrix.model.AdSetOptions;
import metrix.model.AdSetSpec;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.Budget;
import metrix.model.Checked;
import metrix.model.Gender;
import metrix.model.Money;
import metrix.model.OptimizationGoal;
import metrix.model.PageId;
import metrix.model.PixelId;
import metrix.model.Placements;
import metrix.model.PromotedObject;
import metrix.model.Refinement;
import metrix.model.Targeting;
import metrix.rules.Audiences;
import metrix.rules.Billing;
import metrix.rules.Budgets;
import metrix.rules.GoalRule;
import metrix.rules.Goals;
import metrix.rules.Names;
import metrix.rules.Schedules;
import metrix.rules.SpecialCategories;
import metrix.rules.Transparency;

/// Reads what a user typed about an ad set to be made.
///
/// @param page that the ad speaks as
/// @param pixel whose events can be aimed at
record AdSetReader(AdAccount account, Optional<PageId> page, Optional<PixelId> pixel, Instant now) {
  private static final String PATH = "adSet";

  /// The ad set; empty when a problem stands in its way.
  Optional<AdSetSpec> read(AdSetForm form, CampaignPart campaign, RowProblems problems) {
    long before = problems.errors();
    Optional<String> name = problems.take(Names.read(form.name(), "ad set", PATH + ".name"));
    Optional<GoalRule> rule =
        campaign
            .objective()
            .flatMap(o ->
                problems.take(
                    Goals.choose(
                        o, form.promotion().destination(), form.optimizationGoal(), PATH)));
    Optional<BillingEvent> billing =
        rule.flatMap(r ->
            problems.take(
                Billing.choose(r.goal(), form.delivery().billingEvent(), PATH + ".billingEvent")));
    Optional<OffsetDateTime> start = time(form.start(), ".start", problems);
    Optional<OffsetDateTime> end = time(form.end(), ".end", problems);
    Optional<Budget> budget = budget(form, campaign, start, end, problems);
    boolean daily = campaign.holds() == Holds.DAILY || !form.dailyBudget().isBlank();
    problems.addAll(Schedules.check(start, end, daily, now, PATH));
    if (campaign.holds() == Holds.LIFETIME && form.end().isBlank()) {
      problems.error(
          PATH + ".end",
          "The campaign has a lifetime budget, so the ad set needs an end.",
          "Choose when it ends.");
    }
    BidStrategy strategy = strategy(form, campaign, problems);
    Optional<Money> bid = bid(form, strategy, rule.map(GoalRule::goal), problems);
    Targeting targeting = targeting(form, problems);
    problems.addAll(Audiences.check(targeting, PATH));
    problems.addAll(SpecialCategories.ofAudience(campaign.categories(), targeting, PATH));
    problems.addAll(
        Transparency.check(form.locations(), form.beneficiary(), form.payer(), account, PATH));
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
            AdSetOptions.none()));
  }

  private Optional<OffsetDateTime> time(String typed, String field, RowProblems problems) {
    Checked<Optional<OffsetDateTime>> read =
        Schedules.read(typed, account.timeZone(), PATH + field);
    return problems.take(read).flatMap(t -> t);
  }

  private Optional<Budget> budget(
      AdSetForm form,
      CampaignPart campaign,
      Optional<OffsetDateTime> start,
      Optional<OffsetDateTime> end,
      RowProblems problems) {
    boolean daily = !form.dailyBudget().isBlank();
    boolean lifetime = !form.lifetimeBudget().isBlank();
    if (campaign.ownsBudget()) {
      if (daily || lifetime) {
        problems.error(
            PATH + (daily ? ".dailyBudget" : ".lifetimeBudget"),
            "The campaign “%s” holds the budget, so its ad sets have none."
                .formatted(campaign.name()),
            "Empty it.");
      }
      return Optional.empty();
    }
    if (daily && lifetime) {
      problems.error(
          PATH + ".lifetimeBudget",
          "A budget is either daily or for the lifetime.",
          "Empty one of the two.");
      return Optional.empty();
    }
    if (campaign.holds() == Holds.UNKNOWN && !daily && !lifetime) {
      return Optional.empty(); // perhaps the campaign has one
    }
    if (!lifetime) {
      return problems
          .take(Budgets.daily(form.dailyBudget(), account, PATH + ".dailyBudget"))
          .map(Budget.Daily::new);
    }
    if (end.isEmpty()) {
      problems.error(
          PATH + ".end", "A lifetime budget needs an end.", "Choose when the ad set ends.");
    }
    long days = end.map(e -> Schedules.days(start, e, now)).orElse(1L);
    return problems
        .take(Budgets.lifetime(form.lifetimeBudget(), account, days, PATH + ".lifetimeBudget"))
        .map(Budget.Lifetime::new);
  }

  private static BidStrategy strategy(AdSetForm form, CampaignPart campaign, RowProblems problems) {
    if (form.bidStrategy().isBlank()) {
      return campaign.ownsBudget() ? campaign.bidStrategy() : BidStrategy.LOWEST_COST_WITHOUT_CAP;
    }
    BidStrategy typed =
        problems
            .choice(form.bidStrategy(), BidStrategy.class, PATH + ".bidStrategy", "bid strategy")
            .orElse(BidStrategy.LOWEST_COST_WITHOUT_CAP);
    if (campaign.ownsBudget() && typed != campaign.bidStrategy()) {
      problems.error(
          PATH + ".bidStrategy",
          "The campaign “%s” holds the budget and bids by %s."
              .formatted(campaign.name(), campaign.bidStrategy().label()),
          "Leave it empty or choose the same.");
    }
    return typed;
  }

  /// Source: Meta, bid strategy page, copy of 2026-09-12: a cost goal does not go with reach.
  private Optional<Money> bid(
      AdSetForm form, BidStrategy strategy, Optional<OptimizationGoal> goal, RowProblems problems) {
    if (strategy == BidStrategy.COST_CAP && goal.equals(Optional.of(OptimizationGoal.REACH))) {
      problems.error(
          PATH + ".bidStrategy",
          "A cost per result goal does not go with the goal Reach.",
          "Choose another bid strategy or goal.");
    }
    if (!strategy.needsBidAmount()) {
      if (!form.bidAmount().isBlank()) {
        problems.error(
            PATH + ".bidAmount",
            "The bid strategy %s takes no amount.".formatted(strategy.label()),
            "Empty it, or choose a bid cap or a cost goal.");
      }
      return Optional.empty();
    }
    return problems.take(Budgets.bid(form.bidAmount(), account, PATH + ".bidAmount"));
  }

  private static Targeting targeting(AdSetForm form, RowProblems problems) {
    Optional<Gender> gender =
        form.genders().isBlank()
            ? Optional.of(Gender.ALL)
            : problems.choice(form.genders(), Gender.class, PATH + ".genders", "gender choice");
    if (form.advantageAudience().isEmpty()) {
      problems.add(Audiences.notChosen(PATH));
    }
    return new Targeting(
        form.locations(),
        form.excludedLocations(),
        form.interests(),
        form.ageMin(),
        form.ageMax(),
        gender.orElse(Gender.ALL),
        form.advantageAudience().orElse(false),
        Refinement.none(),
        Placements.automatic());
  }

  private static Optional<String> text(String typed) {
    return Optional.of(typed.strip()).filter(t -> !t.isEmpty());
  }
}
