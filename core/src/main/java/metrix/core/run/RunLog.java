package metrix.core.run;

import java.util.List;
import java.util.Optional;
import metrix.core.activity.ActivityEntry;
import metrix.core.plan.Cost;
import metrix.core.plan.FieldChange;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.model.Level;
import metrix.model.ObjectId;

/// Writes into the activity log what became of each step of a run.
record RunLog(Runner.Parts parts, RunState state) {
  /// Writes down what became of steps; nothing of those whose outcome is open.
  void settled(List<Verdict> verdicts) {
    List<ActivityEntry> entries = verdicts.stream().flatMap(v -> lines(v).stream()).toList();
    if (!entries.isEmpty()) {
      parts.activity().append(entries);
    }
  }

  /// The step was not sent, and never will be.
  void notSent(Step step, StepError why) {
    parts.activity().append(lines(step, object(step), "failed", false, Optional.of(why)));
  }

  private List<ActivityEntry> lines(Verdict verdict) {
    Step step = verdict.step();
    return switch (verdict.sentence()) {
      case Verdict.Made(_, String result) ->
          lines(step, Optional.of(result), "made", true, Optional.empty());
      case Verdict.Lost(StepState how, StepError why) ->
          lines(step, object(step), "failed", how == StepState.REJECTED, Optional.of(why));
      case Verdict.Unclear(StepError why) ->
          lines(step, object(step), "unknown", true, Optional.of(why));
      case Verdict.Again _, Verdict.Absent _, Verdict.Missing _ -> List.of();
    };
  }

  private List<ActivityEntry> lines(
      Step step, Optional<String> id, String outcome, boolean sent, Optional<StepError> error) {
    List<Optional<FieldChange>> changes =
        step.intent().isChange() && !step.changes().isEmpty()
            ? step.changes().stream().map(Optional::of).toList()
            : List.of(Optional.empty());
    return changes.stream().map(c -> entry(step, id, c, outcome, sent, error)).toList();
  }

  private ActivityEntry entry(
      Step step,
      Optional<String> id,
      Optional<FieldChange> change,
      String outcome,
      boolean sent,
      Optional<StepError> error) {
    return new ActivityEntry(
        parts.clock().instant(),
        parts.who().get(),
        step.kind().word(),
        Optional.of(Done.level(step)).filter(l -> l != Level.ACCOUNT),
        id,
        Optional.of(step.name()),
        change.map(FieldChange::label),
        change.flatMap(FieldChange::before),
        change.map(FieldChange::after),
        Optional.of(state.record().id()),
        outcome,
        sent
            ? Optional.of(new ActivityEntry.Call("POST", path(step, id), Cost.OF_A_WRITE))
            : Optional.empty(),
        error.flatMap(StepError::trace),
        error.map(StepError::message));
  }

  /// Where a step is sent to, without address and token.
  private String path(Step step, Optional<String> id) {
    Plan plan = state.record().plan();
    String account = plan.account().path();
    return switch (step.intent()) {
      case Intent.UploadImage _, Intent.CopyImage _ -> account + "/adimages";
      case Intent.MakeCopy copy ->
          switch (copy.spec().level()) {
            case CAMPAIGN -> account + "/campaigns";
            case AD_SET -> account + "/adsets";
            default -> account + "/ads";
          };
      case Intent.MakeCampaign _ -> account + "/campaigns";
      case Intent.MakeAdSet _ -> account + "/adsets";
      case Intent.MakeAd _ -> account + "/ads";
      case Intent.MakeCreative _ -> account + "/adcreatives";
      case Intent.ShowCreative _, Intent.ChangeObject _ -> id.orElse("");
    };
  }

  private Optional<String> object(Step step) {
    return step.existing()
        .map(ObjectId::value)
        .or(() ->
            step.intent() instanceof Intent.ChangeObject(Ref.MadeBy(int made), _, _)
                ? state.step(made).result()
                : Optional.empty());
  }
}
