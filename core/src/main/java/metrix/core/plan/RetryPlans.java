package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Plan.Confirm;
import metrix.marketing.GraphUrl;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Money;
import metrix.model.Problem;

/// Plans what failed in a run once more.
record RetryPlans(PlanMaker maker) {
  private static final List<String> CHECKS = List.of("outcomes of the run", "what Meta holds now");

  Planned of(Past past, Snapshot snapshot, GraphUrl graph) {
    AdAccount account = snapshot.account();
    List<Problem> problems = new ArrayList<>(PlanMaker.mayMake(account));
    problems.addAll(PastRefusals.of(past, account.id(), graph));
    problems.addAll(PastRefusals.ifOpen(past));
    Optional<AdCurrency> currency = account.currency();
    if (currency.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    RetryPlanner planner = new RetryPlanner(past, snapshot, problems);
    List<Step> steps = planner.steps();
    if (steps.isEmpty()) {
      problems.add(
          Problem.warning(
              "run",
              "Nothing of the run %s can be made again.".formatted(past.run()),
              "There is nothing to do."));
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    Spending spending = new Spending(snapshot, currency.get());
    Money before = spending.perDay();
    StepAmounts amounts = StepAmounts.of(steps, spending, currency.get());
    Optional<Activation> activation = Optional.of(amounts.activation()).filter(a -> a.count() > 0);
    PlanMaker.Content content =
        new PlanMaker.Content(
            Titles.ofRetry(past),
            steps,
            past.plan().imagesOf(),
            new PlanMaker.PerDay(
                before, before.plus(amounts.switchedOnPerDay()), amounts.madePerDay()),
            Titles.ofLaunchSpend(amounts),
            activation,
            activation.isPresent() ? Confirm.AMOUNT : Confirm.CONFIRM,
            Optional.empty(),
            planner.notes());
    return maker.guarded(account, graph, content, problems, CHECKS);
  }
}
