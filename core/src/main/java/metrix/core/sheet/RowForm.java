package metrix.core.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import metrix.core.plan.AdForm;
import metrix.core.plan.AdSetForm;
import metrix.core.plan.CampaignForm;
import metrix.core.plan.CampaignTerms;
import metrix.core.plan.CreativeForm;
import metrix.core.plan.DeliveryForm;
import metrix.core.plan.LaunchForm;
import metrix.core.plan.LaunchRow;
import metrix.core.plan.PromotionForm;
import metrix.model.BidStrategy;
import metrix.model.CallToAction;
import metrix.model.Checked;
import metrix.model.ConversionEvent;
import metrix.model.OptimizationGoal;
import metrix.model.Problem;
import metrix.model.SpecialAdCategory;

/// Turns one row into the form of one ad. Judges only how things are written; whether Meta takes
/// them is judged by the planner, the same way as for the page.
final class RowForm {
  private final SheetRow row;
  private final Lookups lookups;
  private final List<Problem> problems;
  private final PlainCells plain;

  private RowForm(SheetRow row, Lookups lookups, List<Problem> problems) {
    this.row = row;
    this.lookups = lookups;
    this.problems = problems;
    plain = new PlainCells(row, problems);
  }

  /// Reads a row; what is wrong in it is added to the problems and left out or as typed.
  static LaunchRow read(SheetRow row, Lookups lookups, List<Problem> problems) {
    var reading = new RowForm(row, lookups, problems);
    var form = new LaunchForm(reading.campaign(), reading.adSet(), reading.ad());
    boolean active = reading.plain.choice(Column.STATUS, "PAUSED", "ACTIVE").equals("ACTIVE");
    return new LaunchRow(row.row(), form, active);
  }

  private CampaignForm campaign() {
    boolean campaignBudget =
        !row.text(Column.CAMPAIGN_DAILY_BUDGET).isEmpty()
            || !row.text(Column.CAMPAIGN_LIFETIME_BUDGET).isEmpty();
    if (campaignBudget) {
      Stream.of(Column.AD_SET_DAILY_BUDGET, Column.AD_SET_LIFETIME_BUDGET)
          .filter(c -> !row.text(c).isEmpty())
          .forEach(this::refuseSecondBudget);
    }
    return new CampaignForm(
        row.id(Column.CAMPAIGN_ID),
        row.text(Column.CAMPAIGN),
        row.text(Column.OBJECTIVE),
        row.items(Column.SPECIAL_AD_CATEGORIES).stream()
            .filter(s -> !s.equalsIgnoreCase("none"))
            .map(s -> metaName(s, SpecialAdCategory.values(), SpecialAdCategory::label))
            .toList(),
        row.items(Column.SPECIAL_AD_CATEGORY_COUNTRIES),
        campaignBudget ? "campaign" : "adset",
        row.text(Column.CAMPAIGN_DAILY_BUDGET),
        row.text(Column.CAMPAIGN_LIFETIME_BUDGET),
        plain.choice(Column.AD_SET_BUDGET_SHARING, "no", "yes").equals("yes"),
        new CampaignTerms(row.text(Column.BUYING_TYPE), row.text(Column.CAMPAIGN_SPEND_CAP)));
  }

  private AdSetForm adSet() {
    String advantage = plain.choice(Column.ADVANTAGE_AUDIENCE, "", "yes", "no");
    return new AdSetForm(
        row.id(Column.AD_SET_ID),
        row.text(Column.AD_SET),
        row.text(Column.AD_SET_DAILY_BUDGET),
        row.text(Column.AD_SET_LIFETIME_BUDGET),
        metaName(
            row.text(Column.OPTIMIZATION_GOAL), OptimizationGoal.values(), OptimizationGoal::label),
        Optional.of(row.text(Column.CONVERSION_EVENT))
            .filter(s -> !s.isEmpty())
            .map(s -> metaName(s, ConversionEvent.values(), ConversionEvent::label)),
        metaName(row.text(Column.BID_STRATEGY), BidStrategy.values(), BidStrategy::label),
        row.text(Column.BID_AMOUNT),
        row.text(Column.START),
        row.text(Column.END),
        gather(lookups.places(row, Column.LOCATIONS)),
        gather(lookups.places(row, Column.EXCLUDED_LOCATIONS)),
        gather(lookups.interests(row, Column.INTERESTS)),
        plain.age(Column.AGE_MIN, 18),
        plain.age(Column.AGE_MAX, 65),
        plain.choice(Column.GENDERS, "all", "male", "female"),
        advantage.isEmpty() ? Optional.empty() : Optional.of(advantage.equals("yes")),
        row.text(Column.BENEFICIARY),
        row.text(Column.PAYER),
        promotion(),
        delivery(),
        new PeopleCells(row, lookups.people(), problems).read());
  }

  private PromotionForm promotion() {
    Checked<String> conversion = lookups.people().conversion(row);
    problems.addAll(conversion.problems());
    return new PromotionForm(
        row.text(Column.DESTINATION_TYPE),
        conversion.value().orElse(""),
        row.text(Column.APP),
        row.text(Column.APP_STORE_URL));
  }

  private DeliveryForm delivery() {
    return new DeliveryForm(
        row.text(Column.BILLING_EVENT),
        row.text(Column.AD_SET_MIN_SPEND),
        row.text(Column.AD_SET_MAX_SPEND),
        row.text(Column.ROAS_FLOOR),
        row.text(Column.ATTRIBUTION),
        row.text(Column.AD_SET_SCHEDULE),
        row.text(Column.FREQUENCY_CAP),
        row.text(Column.PLACEMENTS));
  }

  private AdForm ad() {
    return new AdForm(
        row.text(Column.AD),
        row.text(Column.PAGE),
        row.lines(Column.IMAGE),
        row.lines(Column.PRIMARY_TEXT),
        row.lines(Column.HEADLINE),
        row.lines(Column.DESCRIPTION),
        metaName(row.text(Column.CALL_TO_ACTION), CallToAction.values(), CallToAction::label),
        row.lines(Column.WEBSITE_URL),
        row.text(Column.URL_PARAMETERS),
        Optional.of(row.text(Column.PIXEL)).filter(s -> !s.isEmpty()),
        new CreativeForm(
            row.text(Column.FORMAT),
            plain.choice(Column.END_CARD, "no", "yes").equals("yes"),
            row.text(Column.INSTAGRAM),
            row.text(Column.LEAD_FORM),
            row.text(Column.APP),
            row.text(Column.APP_STORE_URL),
            row.text(Column.DISPLAY_LINK),
            row.items(Column.ENHANCEMENTS),
            "",
            ""));
  }

  private void refuseSecondBudget(Column column) {
    problems.add(
        Problem.error(
            row.at(column),
            "The campaign has a budget of its own, so its ad sets have none.",
            "Keep the budget in one of the two places."));
  }

  private <T> List<T> gather(Checked<List<T>> checked) {
    problems.addAll(checked.problems());
    return checked.value().orElseGet(List::of);
  }

  /// Meta's name for a word that people know; what is neither is left for the planner to refuse.
  private static <E extends Enum<E>> String metaName(
      String typed, E[] values, Function<E, String> label) {
    String word = typed.toUpperCase(Locale.ROOT).replace(' ', '_');
    return Stream.of(values)
        .filter(v -> v.name().equals(word) || label.apply(v).equalsIgnoreCase(typed))
        .map(Enum::name)
        .findFirst()
        .orElse(typed);
  }
}
