package metrix.core.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.CampaignPart.Holds;
import metrix.model.BidStrategy;
import metrix.model.Budget;
import metrix.model.Campaign;
import metrix.model.CampaignId;
import metrix.model.CampaignSpec;
import metrix.model.ConfiguredStatus;
import metrix.model.Money;
import metrix.model.ObjectId;
import metrix.model.Objective;
import metrix.model.SpecialAdCategory;
import metrix.rules.Budgets;
import metrix.rules.Names;
import metrix.rules.SpecialCategories;

/// Reads what a user typed about a campaign.
record CampaignReader(Snapshot snapshot) {
  private static final String PATH = "campaign";

  /// The campaign, as far as it could be read.
  ///
  /// @param bidStrategy as typed for the ad set: with a campaign budget it is the campaign's
  CampaignPart read(CampaignForm form, String bidStrategy, RowProblems problems) {
    return form.existingId().filter(id -> !id.isBlank()).isPresent()
        ? existing(form.existingId().orElseThrow().strip(), problems)
        : fresh(form, bidStrategy, problems);
  }

  /// A campaign that is there.
  CampaignPart existing(String id, RowProblems problems) {
    Optional<Campaign> found =
        ObjectId.isDigits(id) ? snapshot.campaign(new CampaignId(id)) : Optional.empty();
    if (found.isEmpty()) {
      problems.error(
          PATH + ".existingId",
          "The campaign %s is not in this ad account.".formatted(id),
          "Choose one of the account, or make a new one.");
      return CampaignPart.unknown(id);
    }
    Campaign campaign = found.get();
    Optional<Objective> objective = Objective.parse(campaign.objective());
    if (over(campaign.status())) {
      problems.error(
          PATH + ".existingId",
          "The campaign “%s” is archived or deleted.".formatted(campaign.name()),
          "Choose another one; there is no way back from the archive.");
    } else if (objective.isEmpty()) {
      problems.error(
          PATH + ".existingId",
          "The campaign “%s” has the old objective %s."
              .formatted(campaign.name(), campaign.objective()),
          "Make a new campaign with one of the six objectives of today.");
    }
    Optional<Money> daily = campaign.dailyBudget().filter(CampaignReader::some);
    Optional<Money> lifetime = campaign.lifetimeBudget().filter(CampaignReader::some);
    return new CampaignPart(
        found,
        Optional.empty(),
        campaign.name(),
        objective,
        categories(campaign),
        daily.isPresent() ? Holds.DAILY : lifetime.isPresent() ? Holds.LIFETIME : Holds.NONE,
        daily,
        lifetime,
        strategy(campaign.bidStrategy()));
  }

  private CampaignPart fresh(CampaignForm form, String bidStrategy, RowProblems problems) {
    long before = problems.errors();
    Optional<String> name = problems.take(Names.read(form.name(), "campaign", PATH + ".name"));
    Optional<Objective> objective = Objective.parse(form.objective());
    if (objective.isEmpty()) {
      problems.error(
          PATH + ".objective",
          form.objective().isBlank()
              ? "No objective is chosen."
              : "“%s” is no objective.".formatted(form.objective().strip()),
          "Choose one of: Awareness, Traffic, Engagement, Leads, App promotion, Sales.");
    }
    List<SpecialAdCategory> categories = new ArrayList<>();
    for (String typed : form.specialAdCategories()) {
      if (!typed.isBlank() && !typed.strip().equalsIgnoreCase("NONE")) {
        problems
            .choice(
                typed,
                SpecialAdCategory.class,
                PATH + ".specialAdCategories",
                "special ad category")
            .ifPresent(categories::add);
      }
    }
    List<String> countries =
        form.specialAdCategoryCountries().stream()
            .map(c -> c.strip().toUpperCase(Locale.ROOT))
            .filter(c -> !c.isEmpty())
            .toList();
    if (countries.stream().anyMatch(c -> !c.matches("[A-Z]{2}"))) {
      problems.error(
          PATH + ".specialAdCategoryCountries",
          "A country is not named by its two letters.",
          "Write US or DE, for instance.");
    }
    problems.addAll(SpecialCategories.ofCampaign(categories, countries, PATH));
    Optional<Budget> budget = budget(form, problems);
    buyingType(form.terms(), problems);
    Optional<Money> cap =
        form.terms().spendCap().isBlank()
            ? Optional.empty()
            : problems.take(
                Budgets.spendCap(form.terms().spendCap(), snapshot.account(), PATH + ".spendCap"));
    boolean sharing = form.adSetBudgetSharing();
    Holds holds = holds(form);
    if (sharing && holds != Holds.NONE) {
      problems.error(
          PATH + ".adSetBudgetSharing",
          "Sharing budgets among ad sets goes only without a campaign budget.",
          "Switch it off, or give the ad sets budgets of their own.");
    }
    BidStrategy strategy = strategy(Optional.of(bidStrategy).filter(_ -> holds != Holds.NONE));
    Optional<CampaignSpec> spec =
        problems.errors() > before
            ? Optional.empty()
            : Optional.of(
                new CampaignSpec(
                    name.orElseThrow(),
                    objective.orElseThrow(),
                    categories,
                    countries,
                    budget,
                    strategy,
                    sharing,
                    cap));
    return new CampaignPart(
        Optional.empty(),
        spec,
        form.name().strip(),
        objective,
        categories,
        holds,
        budget.filter(Budget.Daily.class::isInstance).map(Budget::amount),
        budget.filter(Budget.Lifetime.class::isInstance).map(Budget::amount),
        strategy);
  }

  private static void buyingType(CampaignTerms terms, RowProblems problems) {
    String typed = terms.buyingType().strip();
    if (!typed.isEmpty() && !typed.equalsIgnoreCase("AUCTION")) {
      problems.error(
          PATH + ".buyingType",
          typed.equalsIgnoreCase("RESERVED")
              ? "Reservations have fixed prices that are agreed on in Ads Manager; Metrix buys by auction."
              : "“%s” is no way of buying.".formatted(typed),
          "Write AUCTION, or leave it empty.");
    }
  }

  private static Holds holds(CampaignForm form) {
    if (!ofCampaign(form)) {
      return Holds.NONE;
    }
    return form.lifetimeBudget().isBlank() ? Holds.DAILY : Holds.LIFETIME;
  }

  private static boolean ofCampaign(CampaignForm form) {
    return form.budgetLevel().strip().equalsIgnoreCase("campaign");
  }

  private Optional<Budget> budget(CampaignForm form, RowProblems problems) {
    boolean daily = !form.dailyBudget().isBlank();
    boolean lifetime = !form.lifetimeBudget().isBlank();
    if (!ofCampaign(form)) {
      if (daily || lifetime) {
        problems.error(
            PATH + (daily ? ".dailyBudget" : ".lifetimeBudget"),
            "The ad sets hold the budgets, but the campaign has one too.",
            "Empty it, or let the campaign hold the budget.");
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
    return lifetime
        ? problems
            .take(
                Budgets.lifetime(
                    form.lifetimeBudget(), snapshot.account(), 1, PATH + ".lifetimeBudget"))
            .map(Budget.Lifetime::new)
        : problems
            .take(Budgets.daily(form.dailyBudget(), snapshot.account(), PATH + ".dailyBudget"))
            .map(Budget.Daily::new);
  }

  private static List<SpecialAdCategory> categories(Campaign campaign) {
    return Arrays.stream(SpecialAdCategory.values())
        .filter(c -> campaign.specialAdCategories().contains(c.name()))
        .toList();
  }

  private static BidStrategy strategy(Optional<String> typed) {
    return Arrays.stream(BidStrategy.values())
        .filter(b -> typed.filter(t -> t.strip().equalsIgnoreCase(b.name())).isPresent())
        .findFirst()
        .orElse(BidStrategy.LOWEST_COST_WITHOUT_CAP);
  }

  /// Whether nothing can be put under an object any more.
  static boolean over(ConfiguredStatus status) {
    return status == ConfiguredStatus.ARCHIVED || status == ConfiguredStatus.DELETED;
  }

  private static boolean some(Money money) {
    return money.minor() > 0;
  }
}
