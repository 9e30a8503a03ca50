package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Plan.Confirm;
import metrix.marketing.GraphUrl;
import metrix.model.AdCurrency;
import metrix.model.Money;
import metrix.model.Problem;

/// Plans launches, and sheets which change what is there as well.
record SheetPlans(PlanMaker maker) {
  private static final List<String> CHECKS =
      List.of(
          "names",
          "objective and goal",
          "budgets and bids",
          "schedule and clock changes",
          "audience and places",
          "special ad categories",
          "names for European law",
          "website address",
          "texts",
          "images");

  /// @param edits of rows with ids
  /// @param earlier runs of the draft, newest first
  /// @param known problems of the draft as a whole
  Planned of(
      LaunchDraft draft,
      List<RowEdit> edits,
      Snapshot snapshot,
      GraphUrl graph,
      List<Past> earlier,
      List<Problem> known) {
    List<Problem> problems = new ArrayList<>(PlanMaker.mayMake(draft.account()));
    problems.addAll(TakeOver.open(earlier, draft.account().id(), graph));
    problems.addAll(known);
    Optional<AdCurrency> currency = draft.account().currency();
    if (currency.isEmpty()) {
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    List<LaunchPlanner.AdRow> ads =
        new LaunchPlanner(draft, snapshot, maker.now(), problems).read();
    boolean readable = problems.stream().noneMatch(Problem::isError);
    LaunchLeft left =
        new LaunchLeft(
            readable ? new LaunchSteps().of(ads) : List.of(),
            TakeOver.of(earlier, snapshot, graph),
            snapshot,
            problems);
    problems.addAll(Crowding.of(left.steps(), snapshot));
    SheetSteps sheet =
        SheetSteps.of(
            left.steps(), edits, snapshot, currency.get(), maker.now(), draft.images(), problems);
    if (problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    List<Step> steps = sheet.all();
    if (steps.isEmpty()) {
      problems.add(
          draft.rows().isEmpty()
              ? Problem.warning(
                  "sheet", "Everything is as wished already.", "There is nothing to do.")
              : Problem.warning(
                  "plan", "All of it is there already.", "There is nothing to make."));
      return new Planned(Optional.empty(), problems, CHECKS);
    }
    problems.addAll(sheet.price());
    Money before = new Spending(snapshot, currency.get()).perDay();
    StepAmounts amounts = StepAmounts.of(steps, sheet.after(), currency.get());
    Money after = sheet.after().perDay().plus(amounts.switchedOnPerDay());
    Optional<Activation> activation = Optional.of(amounts.activation()).filter(a -> a.count() > 0);
    PlanMaker.Content content =
        new PlanMaker.Content(
            Titles.ofSheet(sheet),
            steps,
            uploads(steps) || sheet.launches() ? Optional.of(draft.id()) : Optional.empty(),
            new PlanMaker.PerDay(before, after, amounts.madePerDay()),
            Titles.ofSheetSpend(sheet, amounts, before, after),
            activation,
            activation.isPresent() ? Confirm.AMOUNT : Confirm.CONFIRM,
            Optional.empty(),
            Stream.concat(left.notes().stream(), sheet.price().stream().map(Problem::what))
                .toList());
    return maker.guarded(draft.account(), graph, content, problems, CHECKS);
  }

  private static boolean uploads(List<Step> steps) {
    return steps.stream().anyMatch(s -> s.intent() instanceof Intent.UploadImage);
  }
}
