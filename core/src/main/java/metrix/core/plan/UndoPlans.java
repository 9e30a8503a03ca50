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

/// Plans the undoing of runs.
record UndoPlans(PlanMaker maker) {
  private static final List<String> CHECKS = List.of("outcomes of the run", "what Meta holds now");

  Planned of(Past past, Snapshot snapshot, GraphUrl graph, Ending ending) {
    AdAccount account = snapshot.account();
    List<Problem> problems = new ArrayList<>(PlanMaker.mayWrite(account));
    problems.addAll(PastRefusals.of(past, account.id(), graph));
    Optional<AdCurrency> currency = account.currency();
    if (currency.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    Money before = new Spending(snapshot, currency.get()).perDay();
    Spending after = new Spending(snapshot, currency.get());
    UndoPlanner planner = new UndoPlanner(past, snapshot, currency.get(), ending, after);
    List<Step> steps = planner.steps();
    List<Problem> notes = planner.notes();
    problems.addAll(notes);
    if (steps.isEmpty()) {
      problems.add(
          Problem.warning(
              "undo",
              "Nothing of the run %s is left to undo.".formatted(past.run()),
              "There is nothing to do."));
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    Optional<Activation> activation =
        Optional.of(after.activation(planner.switchedOn())).filter(a -> a.count() > 0);
    PlanMaker.Content content =
        new PlanMaker.Content(
            Titles.ofUndo(past),
            steps,
            Optional.empty(),
            new PlanMaker.PerDay(before, after.perDay(), Money.zero(currency.get())),
            Titles.ofEditSpend(before, after.perDay()),
            activation,
            activation.filter(a -> a.toConfirm().minor() > 0).isPresent()
                ? Confirm.AMOUNT
                : Confirm.CONFIRM,
            Optional.of(past.run()),
            notes.stream().map(Problem::what).toList());
    return maker.guarded(account, graph, content, problems, CHECKS);
  }
}
