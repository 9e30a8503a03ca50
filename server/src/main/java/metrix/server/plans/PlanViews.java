package metrix.server.plans;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.plan.Activation;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;
import metrix.core.plan.Step;
import metrix.core.run.MetaCheck;
import metrix.model.AdAccount;
import metrix.model.Problem;
import metrix.server.api.common.MoneyJson;
import metrix.server.api.common.ProblemJson;
import metrix.server.api.common.Severity;
import metrix.server.api.edits.Activates;
import metrix.server.api.edits.FieldChange;
import metrix.server.api.edits.NeededConfirmation;
import metrix.server.api.edits.PlanStep;
import metrix.server.api.edits.PlanView;
import metrix.server.api.edits.StepKind;
import metrix.server.connection.ConnectionViews;
import metrix.server.connection.Working;
import metrix.server.http.Problems;

/// Plans as JSON.
public final class PlanViews {
  private final InstantSource clock;
  private final Working working;

  public PlanViews(InstantSource clock, Working working) {
    this.clock = clock;
    this.working = working;
  }

  /// A plan, or why there is none, with what Meta said about it.
  public PlanView json(Planned planned, MetaCheck.Verdict verdict, AdAccount account) {
    var problems = new ArrayList<>(planned.problems());
    problems.addAll(verdict.problems());
    List<ProblemJson> said = problems.stream().map(Problems::json).toList();
    boolean runnable = planned.plan().isPresent() && problems.stream().noneMatch(Problem::isError);
    return planned
        .plan()
        .map(plan -> json(plan, said, runnable, planned.localChecks(), verdict.checked()))
        .orElseGet(() -> none(account, said, planned.localChecks()));
  }

  private PlanView json(
      Plan plan,
      List<ProblemJson> problems,
      boolean runnable,
      List<String> localChecks,
      List<String> metaChecks) {
    return new PlanView(
        plan.id(),
        plan.hash(),
        plan.createdAt(),
        plan.account().path(),
        plan.title(),
        plan.steps().stream().map(PlanViews::json).toList(),
        ConnectionViews.json(plan.spendPerDayBefore()),
        ConnectionViews.json(plan.spendPerDayAfter()),
        ConnectionViews.json(plan.budgetMadePerDay()),
        plan.spendNote().isEmpty() ? Optional.empty() : Optional.of(plan.spendNote()),
        plan.cost().calls(),
        plan.cost().points(),
        seconds(plan),
        problems,
        runnable,
        switch (plan.confirm()) {
          case NONE -> NeededConfirmation.NONE;
          case CONFIRM -> NeededConfirmation.CONFIRM;
          case AMOUNT -> NeededConfirmation.AMOUNT;
        },
        plan.activation().map(PlanViews::json),
        localChecks,
        metaChecks);
  }

  /// What it takes on the account's access tier, from what its limits have left.
  private int seconds(Plan plan) {
    Duration time = working.connection().api().forecast(plan.account(), plan.work());
    return (int) Math.max(1, time.toSeconds());
  }

  private PlanView none(AdAccount account, List<ProblemJson> problems, List<String> localChecks) {
    var zero = new MoneyJson(0, account.currencyCode());
    return new PlanView(
        "",
        "",
        clock.instant(),
        account.id().path(),
        problems.stream().anyMatch(p -> p.severity() == Severity.ERROR)
            ? "Not ready"
            : "Nothing to change",
        List.of(),
        zero,
        zero,
        zero,
        Optional.empty(),
        0,
        0,
        0,
        problems,
        false,
        NeededConfirmation.NONE,
        Optional.empty(),
        localChecks,
        List.of());
  }

  private static PlanStep json(Step step) {
    return new PlanStep(
        step.number(),
        StepKind.valueOf(step.kind().name()),
        step.name(),
        step.existing().map(id -> id.value()),
        step.rows(),
        step.dependsOn(),
        step.changes().stream()
            .map(c -> new FieldChange(c.field(), c.label(), c.before(), c.after()))
            .toList());
  }

  private static Activates json(Activation activation) {
    return new Activates(
        activation.count(),
        ConnectionViews.json(activation.dailyTotal()),
        ConnectionViews.json(activation.lifetimeTotal()),
        ConnectionViews.json(activation.toConfirm()));
  }
}
