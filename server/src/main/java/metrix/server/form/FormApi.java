package metrix.server.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import metrix.rules.FormRules;
import metrix.server.api.Endpoint;
import metrix.server.api.form.BidStrategyChoice;
import metrix.server.api.form.Choice;
import metrix.server.api.form.CountryChoice;
import metrix.server.api.form.FormLimits;
import metrix.server.api.form.FormRulesJson;
import metrix.server.api.form.GoalChoice;
import metrix.server.api.form.ObjectiveChoice;
import metrix.server.api.form.Promotes;
import metrix.server.connection.ConnectionViews;
import metrix.server.connection.Working;
import metrix.server.http.Bindings;

/// The lists of the create form, as they hold for the chosen account.
public final class FormApi {
  private final Working working;

  public FormApi(Working working) {
    this.working = working;
  }

  public void bind(Bindings bindings) {
    bindings.on(Endpoint.GET_FORM, _ -> json(FormRules.of(working.account())));
  }

  private static FormRulesJson json(FormRules rules) {
    FormRules.Limits limits = rules.limits();
    return new FormRulesJson(
        rules.objectives().stream().map(FormApi::json).toList(),
        choices(rules.callToActions()),
        choices(rules.specialAdCategories()),
        choices(rules.conversionEvents()),
        rules.bidStrategies().stream()
            .map(b -> new BidStrategyChoice(b.value(), b.label(), b.needsBidAmount()))
            .toList(),
        rules.minDailyBudget().map(ConnectionViews::json),
        rules.dsaCountries(),
        rules.countries().stream().map(c -> new CountryChoice(c.code(), c.name())).toList(),
        new FormLimits(
            limits.name(),
            limits.primaryTextAdvised(),
            limits.headlineAdvised(),
            limits.urlMax(),
            limits.imageBytes()));
  }

  private static ObjectiveChoice json(FormRules.ObjectiveChoice objective) {
    return new ObjectiveChoice(
        objective.value(),
        objective.label(),
        objective.explains(),
        objective.goals().stream().map(FormApi::json).toList(),
        objective.needsWebsite(),
        objective.usable(),
        objective.whyNot().isEmpty() ? Optional.empty() : Optional.of(objective.whyNot()));
  }

  private static GoalChoice json(FormRules.GoalChoice goal) {
    return new GoalChoice(
        goal.value(),
        goal.label(),
        goal.destination(),
        Promotes.valueOf(goal.promotes().toUpperCase(Locale.ROOT)),
        goal.isDefault(),
        goal.billingEvents());
  }

  private static List<Choice> choices(List<FormRules.Choice> choices) {
    return choices.stream().map(c -> new Choice(c.value(), c.label())).toList();
  }
}
