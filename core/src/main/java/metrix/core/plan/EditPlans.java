package metrix.core.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Plan.Confirm;
import metrix.marketing.GraphUrl;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Money;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Plans changes of live objects.
record EditPlans(PlanMaker maker) {
  private static final List<String> CHECKS =
      List.of("names", "budgets", "status changes", "texts and addresses");

  Planned of(List<Edit> edits, Snapshot snapshot, GraphUrl graph, Set<ObjectId> pausedByUser) {
    AdAccount account = snapshot.account();
    List<Problem> problems = new ArrayList<>(PlanMaker.mayWrite(account));
    Optional<AdCurrency> currency = account.currency();
    Set<ObjectId> seen = new HashSet<>();
    List<EditReader.Wanted> wanted = new ArrayList<>();
    EditReader reader = new EditReader(snapshot, maker.now(), problems);
    for (Edit edit : edits) {
      if (seen.add(edit.object())) {
        reader.read(edit).ifPresent(wanted::add);
      } else {
        problems.add(
            Problem.error(
                edit.object().value(), "It is changed twice in one go.", "Say each object once."));
      }
    }
    if (currency.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    Money before = new Spending(snapshot, currency.get()).perDay();
    Spending after = new Spending(snapshot, currency.get());
    EditPlanner planner = new EditPlanner();
    List<Step> steps = planner.of(wanted, after);
    if (steps.isEmpty()) {
      problems.add(
          Problem.warning("edit", "Everything is as wished already.", "There is nothing to do."));
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    List<Problem> price = SwapNotes.of(wanted.stream().filter(w -> w.swap().isPresent()).toList());
    problems.addAll(price);
    Optional<Activation> activation =
        Optional.of(after.activation(planner.switchedOn())).filter(a -> a.count() > 0);
    boolean resumed = pausedByUser.containsAll(planner.switchedOn());
    boolean costs = activation.filter(a -> a.toConfirm().minor() > 0).isPresent() && !resumed;
    Confirm confirm =
        costs
            ? Confirm.AMOUNT
            : planner.worthAYes() || (activation.isPresent() && !resumed)
                ? Confirm.CONFIRM
                : Confirm.NONE;
    PlanMaker.Content content =
        new PlanMaker.Content(
            Titles.ofEdits(steps),
            steps,
            Optional.empty(),
            new PlanMaker.PerDay(before, after.perDay(), Money.zero(currency.get())),
            Titles.ofEditSpend(before, after.perDay()),
            activation,
            confirm,
            Optional.empty(),
            price.stream().map(Problem::what).toList());
    return maker.guarded(account, graph, content, problems, CHECKS);
  }
}
