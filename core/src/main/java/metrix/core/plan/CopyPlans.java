package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Plan.Confirm;
import metrix.marketing.GraphUrl;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Money;
import metrix.model.Problem;

/// Plans duplicates of what is there.
record CopyPlans(PlanMaker maker) {
  private static final List<String> CHECKS =
      List.of("budgets", "schedule", "what belongs to the account", "what cannot be taken over");

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  Planned of(Duplicate wanted, Originals originals, GraphUrl graph) {
    AdAccount account = originals.to().account();
    List<Problem> problems = new ArrayList<>(PlanMaker.mayMake(account));
    judge(wanted, problems);
    Optional<AdCurrency> currency = account.currency();
    if (currency.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    List<Problem> found = new ArrayList<>();
    List<Step> steps = new CopyPlanner(wanted, originals, maker.now(), found).steps();
    found.addAll(Crowding.of(steps, originals.to()));
    found.stream().distinct().forEach(problems::add);
    if (problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    Spending spending = new Spending(originals.to(), currency.get());
    Money before = spending.perDay();
    StepAmounts amounts = StepAmounts.of(steps, spending, currency.get());
    Optional<Activation> activation = Optional.of(amounts.activation()).filter(a -> a.count() > 0);
    PlanMaker.Content content =
        new PlanMaker.Content(
            Titles.ofCopies(wanted, steps),
            steps,
            Optional.empty(),
            new PlanMaker.PerDay(
                before, before.plus(amounts.switchedOnPerDay()), amounts.madePerDay()),
            Titles.ofLaunchSpend(amounts),
            activation,
            activation.isPresent() ? Confirm.AMOUNT : Confirm.CONFIRM,
            Optional.empty(),
            problems.stream().map(Problem::what).distinct().toList());
    return maker.guarded(account, graph, content, problems, CHECKS);
  }

  private static void judge(Duplicate wanted, List<Problem> problems) {
    if (wanted.objects().isEmpty()) {
      problems.add(Problem.error("objects", "Nothing is to be duplicated.", "Choose something."));
    }
    if (wanted.copies() < 1 || wanted.copies() > Duplicate.MOST) {
      problems.add(
          Problem.error(
              "copies",
              "%d copies are not possible.".formatted(wanted.copies()),
              "Make 1 to %d at once.".formatted(Duplicate.MOST)));
    }
    if (wanted.name().isBlank()) {
      problems.add(
          Problem.error("name", "The copies need a name.", "Write one such as {name} - Copy."));
    }
    for (String country : wanted.countries()) {
      if (!COUNTRIES.contains(country)) {
        problems.add(
            Problem.error(
                "countries",
                "“%s” is no country.".formatted(country),
                "Write its two letters, such as US."));
      }
    }
  }
}
