package metrix.rules;

import java.util.List;
import java.util.Optional;
import metrix.model.AdAccount;
import metrix.model.Money;

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
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        account.minDailyBudget(),
        List.of(),
        List.of(),
        new Limits(400, 125, 40, 1000, 31_457_280));
  }
}
