package metrix.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import metrix.model.AdAccount;
import metrix.model.BidStrategy;
import metrix.model.BillingEvent;
import metrix.model.ConversionEvent;
import metrix.model.Destination;
import metrix.model.Money;
import metrix.model.Objective;
import metrix.model.SpecialAdCategory;

/// What fills the lists of the form. Whether an input is right is never judged from this.
///
/// @param dsaCountries ISO codes of places where beneficiary and payer must be named
public record FormRules(
    List<ObjectiveChoice> objectives,
    List<Choice> callToActions,
    List<Choice> specialAdCategories,
    List<Choice> conversionEvents,
    List<BidChoice> bidStrategies,
    Optional<Money> minDailyBudget,
    List<String> dsaCountries,
    List<Country> countries,
    Limits limits) {
  /// The largest image, 30 MB. Source: public clients, consistently; not Meta's text.
  private static final int IMAGE_BYTES = 30 * 1024 * 1024;

  /// A value and its label.
  public record Choice(String value, String label) {}

  /// A bid strategy.
  public record BidChoice(String value, String label, boolean needsBidAmount) {}

  /// A country by its ISO code.
  public record Country(String code, String name) {}

  /// An objective with its goals.
  ///
  /// @param whyNot why it cannot be used here yet; empty when it can
  public record ObjectiveChoice(
      String value,
      String label,
      String explains,
      List<GoalChoice> goals,
      boolean needsWebsite,
      boolean usable,
      String whyNot) {}

  /// A goal of an objective.
  ///
  /// @param destination Meta's `destination_type`; empty for none
  /// @param promotes `none`, `page` or `pixel`
  public record GoalChoice(
      String value,
      String label,
      Optional<String> destination,
      String promotes,
      boolean isDefault,
      List<String> billingEvents) {}

  /// Numbers that the form shows while typing.
  public record Limits(
      int name, int primaryTextAdvised, int headlineAdvised, int urlMax, int imageBytes) {}

  /// The rules as they hold for an account.
  public static FormRules of(AdAccount account) {
    return new FormRules(
        Arrays.stream(Objective.values()).map(FormRules::objective).toList(),
        Buttons.of(Opens.WEBSITE).buttons().stream()
            .map(b -> new Choice(b.name(), b.label()))
            .toList(),
        choices(SpecialAdCategory.values(), SpecialAdCategory::label),
        ConversionEvent.ofWebsites().stream().map(e -> new Choice(e.name(), e.label())).toList(),
        Arrays.stream(BidStrategy.values())
            .filter(b -> !b.needsRoasFloor())
            .map(b -> new BidChoice(b.name(), b.label(), b.needsBidAmount()))
            .toList(),
        account.minDailyBudget(),
        DsaPlaces.codes(),
        Arrays.stream(Locale.getISOCountries())
            .map(c -> new Country(c, Locale.of("", c).getDisplayCountry(Locale.ENGLISH)))
            .sorted(Comparator.comparing(Country::name))
            .toList(),
        new Limits(
            Names.LONGEST,
            AdTexts.PRIMARY_ADVISED,
            AdTexts.HEADLINE_ADVISED,
            WebLinks.LONGEST,
            IMAGE_BYTES));
  }

  private static ObjectiveChoice objective(Objective objective) {
    List<GoalRule> goals = Goals.of(objective).stream().filter(FormRules::asksForAll).toList();
    boolean usable = !goals.isEmpty();
    return new ObjectiveChoice(
        objective.name(),
        objective.label(),
        explains(objective),
        goals.stream().map(FormRules::goal).toList(),
        usable,
        usable,
        usable ? "" : "It needs an app and its store address, which a launch sheet can name.");
  }

  /// Whether the form asks for everything that an ad set of a goal needs: a Page, a website, a
  /// pixel and its event.
  private static boolean asksForAll(GoalRule rule) {
    return rule.destination().filter(d -> d != Destination.WEBSITE).isEmpty()
        && rule.evidence() != Evidence.UNVERIFIED
        && rule.ads() == AdKind.LINK;
  }

  private static GoalChoice goal(GoalRule rule) {
    return new GoalChoice(
        rule.goal().name(),
        rule.goal().label(),
        rule.destination().map(Enum::name),
        rule.promotes().word(),
        rule.isDefault(),
        rule.billing().stream().map(BillingEvent::name).toList());
  }

  private static String explains(Objective objective) {
    return switch (objective) {
      case OUTCOME_AWARENESS -> "Show the ads to people who are likely to remember them.";
      case OUTCOME_TRAFFIC -> "Bring people to a website.";
      case OUTCOME_ENGAGEMENT -> "Get people to do something on the website.";
      case OUTCOME_LEADS -> "Collect leads on the website.";
      case OUTCOME_APP_PROMOTION -> "Get an app installed.";
      case OUTCOME_SALES -> "Find people who are likely to buy.";
    };
  }

  private static <E extends Enum<E>> List<Choice> choices(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(v -> new Choice(v.name(), label.apply(v))).toList();
  }
}
