package metrix.core.plan;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import metrix.core.campaign.Snapshot;
import metrix.core.guard.Guards;
import metrix.core.plan.Plan.Confirm;
import metrix.marketing.GraphUrl;
import metrix.model.AdAccount;
import metrix.model.AdCurrency;
import metrix.model.Money;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Makes plans. Pure but for the id and the time that it stamps on them.
public final class Planner {
  private static final List<String> LAUNCH_CHECKS =
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
  private static final List<String> EDIT_CHECKS = List.of("names", "budgets", "status changes");

  private static final List<String> UNDO_CHECKS =
      List.of("outcomes of the run", "what Meta holds now");

  private static final List<String> RETRY_CHECKS = UNDO_CHECKS;

  private final InstantSource clock;
  private final Supplier<String> ids;
  private final Guards guards;

  /// @param ids fresh ids of plans
  /// @param guards to which every plan is held
  public Planner(InstantSource clock, Supplier<String> ids, Guards guards) {
    this.clock = clock;
    this.ids = ids;
    this.guards = guards;
  }

  /// Plans a launch: images, campaigns, ad sets, ads; what rows share is made once.
  public Planned launch(LaunchDraft draft, Snapshot snapshot, GraphUrl graph) {
    return launch(draft, snapshot, graph, List.of());
  }

  /// As [#launch(LaunchDraft, Snapshot, GraphUrl)], for a draft that was launched before: what an
  /// earlier run made is taken over when that run, or the one after it, failed in part.
  ///
  /// @param earlier runs of the draft, newest first
  public Planned launch(LaunchDraft draft, Snapshot snapshot, GraphUrl graph, List<Past> earlier) {
    List<Problem> none =
        draft.rows().isEmpty()
            ? List.of(Problem.error("sheet", "There is no ad to make.", "Add a row."))
            : List.of();
    return sheet(draft, List.of(), snapshot, graph, earlier, none);
  }

  /// Plans what a sheet says: new ads as [#launch] does, and changes of what is there. Both are one
  /// plan with one hash.
  ///
  /// @param edits of rows with ids
  public Planned sheet(
      LaunchDraft draft,
      List<RowEdit> edits,
      Snapshot snapshot,
      GraphUrl graph,
      List<Past> earlier) {
    return sheet(draft, edits, snapshot, graph, earlier, List.of());
  }

  private Planned sheet(
      LaunchDraft draft,
      List<RowEdit> edits,
      Snapshot snapshot,
      GraphUrl graph,
      List<Past> earlier,
      List<Problem> known) {
    List<Problem> problems = new ArrayList<>(account(draft.account()));
    problems.addAll(TakeOver.open(earlier, draft.account().id(), graph));
    problems.addAll(known);
    Optional<AdCurrency> currency = draft.account().currency();
    if (currency.isEmpty()) {
      return new Planned(Optional.empty(), problems, LAUNCH_CHECKS);
    }
    List<LaunchPlanner.AdRow> ads =
        new LaunchPlanner(draft, snapshot, clock.instant(), problems).read();
    boolean readable = problems.stream().noneMatch(Problem::isError);
    LaunchLeft left =
        new LaunchLeft(
            readable ? new LaunchSteps().of(ads) : List.of(),
            TakeOver.of(earlier, snapshot, graph),
            snapshot,
            problems);
    SheetSteps sheet =
        SheetSteps.of(left.steps(), edits, snapshot, currency.get(), clock.instant(), problems);
    if (problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, LAUNCH_CHECKS);
    }
    List<Step> steps = sheet.all();
    if (steps.isEmpty()) {
      problems.add(
          draft.rows().isEmpty()
              ? Problem.warning(
                  "sheet", "Everything is as wished already.", "There is nothing to do.")
              : Problem.warning(
                  "plan", "All of it is there already.", "There is nothing to make."));
      return new Planned(Optional.empty(), problems, LAUNCH_CHECKS);
    }
    Money before = new Spending(snapshot, currency.get()).perDay();
    StepAmounts amounts = StepAmounts.of(steps, sheet.after(), currency.get());
    Money after = sheet.after().perDay().plus(amounts.switchedOnPerDay());
    Optional<Activation> activation = Optional.of(amounts.activation()).filter(a -> a.count() > 0);
    Plan plan =
        plan(
            draft.account(),
            graph,
            Titles.ofSheet(sheet),
            steps,
            sheet.made().isEmpty() ? Optional.empty() : Optional.of(draft.id()),
            new Amounts(before, after, amounts.madePerDay()),
            Titles.ofSheetSpend(sheet, amounts, before, after),
            activation,
            activation.isPresent() ? Confirm.AMOUNT : Confirm.CONFIRM,
            Optional.empty(),
            left.notes());
    return guarded(plan, problems, LAUNCH_CHECKS);
  }

  /// Plans what failed in a run once more, after its cause was mended at Meta: a new plan in which
  /// everything that the run made has its id.
  public Planned retry(Past past, Snapshot snapshot, GraphUrl graph) {
    AdAccount account = snapshot.account();
    List<Problem> problems = new ArrayList<>(account(account));
    problems.addAll(PastRefusals.of(past, account.id(), graph));
    problems.addAll(PastRefusals.ifOpen(past));
    Optional<AdCurrency> currency = account.currency();
    if (currency.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, RETRY_CHECKS);
    }
    RetryPlanner planner = new RetryPlanner(past, snapshot, problems);
    List<Step> steps = planner.steps();
    if (steps.isEmpty()) {
      problems.add(
          Problem.warning(
              "run",
              "Nothing of the run %s can be made again.".formatted(past.run()),
              "There is nothing to do."));
      return new Planned(Optional.empty(), problems, RETRY_CHECKS);
    }
    Spending spending = new Spending(snapshot, currency.get());
    Money before = spending.perDay();
    StepAmounts amounts = StepAmounts.of(steps, spending, currency.get());
    Optional<Activation> activation = Optional.of(amounts.activation()).filter(a -> a.count() > 0);
    Plan plan =
        plan(
            account,
            graph,
            Titles.ofRetry(past),
            steps,
            past.plan().imagesOf(),
            new Amounts(before, before.plus(amounts.switchedOnPerDay()), amounts.madePerDay()),
            Titles.ofLaunchSpend(amounts),
            activation,
            activation.isPresent() ? Confirm.AMOUNT : Confirm.CONFIRM,
            Optional.empty(),
            planner.notes());
    return guarded(plan, problems, RETRY_CHECKS);
  }

  /// Plans changes of live objects. What is as wished already is left out.
  ///
  /// @param pausedByUser what the user paused through this program since it started: switching it
  ///   on again needs no amount
  public Planned edits(
      List<Edit> edits, Snapshot snapshot, GraphUrl graph, Set<ObjectId> pausedByUser) {
    AdAccount account = snapshot.account();
    List<Problem> problems = new ArrayList<>(mayWrite(account));
    Optional<AdCurrency> currency = account.currency();
    Set<ObjectId> seen = new HashSet<>();
    List<EditReader.Wanted> wanted = new ArrayList<>();
    EditReader reader = new EditReader(snapshot, clock.instant(), problems);
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
      return new Planned(Optional.empty(), problems, EDIT_CHECKS);
    }
    Money before = new Spending(snapshot, currency.get()).perDay();
    Spending after = new Spending(snapshot, currency.get());
    EditPlanner planner = new EditPlanner();
    List<Step> steps = planner.of(wanted, after);
    if (steps.isEmpty()) {
      problems.add(
          Problem.warning("edit", "Everything is as wished already.", "There is nothing to do."));
      return new Planned(Optional.empty(), problems, EDIT_CHECKS);
    }
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
    Plan plan =
        plan(
            account,
            graph,
            Titles.ofEdits(steps),
            steps,
            Optional.empty(),
            new Amounts(before, after.perDay(), Money.zero(currency.get())),
            Titles.ofEditSpend(before, after.perDay()),
            activation,
            confirm,
            Optional.empty(),
            List.of());
    return guarded(plan, problems, EDIT_CHECKS);
  }

  /// Plans the undoing of a run: what it switched on is paused first, values go back where Meta
  /// still holds what the run has set, what it made is archived or deleted, and what it paused is
  /// switched on again. What cannot be undone is said in the problems, as warnings, and on the
  /// plan.
  public Planned undo(Past past, Snapshot snapshot, GraphUrl graph, Ending ending) {
    AdAccount account = snapshot.account();
    List<Problem> problems = new ArrayList<>(mayWrite(account));
    problems.addAll(PastRefusals.of(past, account.id(), graph));
    Optional<AdCurrency> currency = account.currency();
    if (currency.isEmpty() || problems.stream().anyMatch(Problem::isError)) {
      return new Planned(Optional.empty(), problems, UNDO_CHECKS);
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
      return new Planned(Optional.empty(), problems, UNDO_CHECKS);
    }
    Optional<Activation> activation =
        Optional.of(after.activation(planner.switchedOn())).filter(a -> a.count() > 0);
    Plan plan =
        plan(
            account,
            graph,
            Titles.ofUndo(past),
            steps,
            Optional.empty(),
            new Amounts(before, after.perDay(), Money.zero(currency.get())),
            Titles.ofEditSpend(before, after.perDay()),
            activation,
            activation.filter(a -> a.toConfirm().minor() > 0).isPresent()
                ? Confirm.AMOUNT
                : Confirm.CONFIRM,
            Optional.of(past.run()),
            notes.stream().map(Problem::what).toList());
    return guarded(plan, problems, UNDO_CHECKS);
  }

  /// A plan that the guards let pass, or what they say.
  private Planned guarded(Plan plan, List<Problem> problems, List<String> checks) {
    problems.addAll(GuardRules.problems(plan, guards));
    return new Planned(
        Optional.of(plan).filter(_ -> problems.stream().noneMatch(Problem::isError)),
        problems,
        checks);
  }

  private record Amounts(Money before, Money after, Money made) {}

  private Plan plan(
      AdAccount account,
      GraphUrl graph,
      String title,
      List<Step> steps,
      Optional<String> imagesOf,
      Amounts amounts,
      String note,
      Optional<Activation> activation,
      Confirm confirm,
      Optional<String> undoes,
      List<String> notes) {
    String hash = Canonical.hash(account.id(), graph.base(), steps, activation, confirm);
    return new Plan(
        ids.get(),
        hash,
        account.id(),
        account.name(),
        graph.base().toString(),
        title,
        steps,
        imagesOf,
        amounts.before(),
        amounts.after(),
        amounts.made(),
        note,
        activation,
        confirm,
        Costs.of(steps),
        clock.instant(),
        undoes,
        notes);
  }

  private static List<Problem> account(AdAccount account) {
    return account.usable()
        ? mayWrite(account)
        : List.of(
            Problem.error(
                "account",
                "Meta lets the ad account “%s” make no ads (status %d)."
                    .formatted(account.name(), account.status()),
                "Open its billing and quality pages at Meta, or choose another account."));
  }

  private static List<Problem> mayWrite(AdAccount account) {
    List<Problem> problems = new ArrayList<>();
    if (account.currency().isEmpty()) {
      problems.add(
          Problem.error(
              "account",
              "The account is in %s, a currency that is not in Meta's table."
                  .formatted(account.currencyCode()),
              "Nothing is written in it, since a wrong factor would multiply amounts."));
    }
    if (!account.tasks().isEmpty()
        && !account.tasks().contains("ADVERTISE")
        && !account.tasks().contains("MANAGE")) {
      problems.add(
          Problem.error(
              "account",
              "You may look at the ad account “%s”, but not advertise with it."
                  .formatted(account.name()),
              "Ask its owner for the right to manage campaigns."));
    }
    return problems;
  }
}
