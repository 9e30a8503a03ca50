package metrix.server.api.form;

import java.util.List;
import java.util.Optional;
import metrix.server.api.common.MoneyJson;

/// What the create form offers. It decides nothing: the plan says what is valid.
public record FormRulesJson(
    List<ObjectiveChoice> objectives,
    List<Choice> callToActions,
    List<Choice> specialAdCategories,
    List<Choice> conversionEvents,
    List<BidStrategyChoice> bidStrategies,
    Optional<MoneyJson> minDailyBudget,
    List<String> dsaCountries,
    List<CountryChoice> countries,
    FormLimits limits) {
  public FormRulesJson {
    objectives = List.copyOf(objectives);
    callToActions = List.copyOf(callToActions);
    specialAdCategories = List.copyOf(specialAdCategories);
    conversionEvents = List.copyOf(conversionEvents);
    bidStrategies = List.copyOf(bidStrategies);
    dsaCountries = List.copyOf(dsaCountries);
    countries = List.copyOf(countries);
  }
}
