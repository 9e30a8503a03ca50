package metrix.core.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Intent;
import metrix.core.plan.Step;
import metrix.core.run.CallPlan.Trick;
import metrix.core.run.Unit.Way;
import metrix.core.run.Verdict.Again;
import metrix.core.run.Verdict.Lost;
import metrix.core.run.Verdict.Made;
import metrix.core.run.Verdict.Sentence;
import metrix.core.run.Verdict.Unclear;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.WriteAnswer;
import metrix.marketing.WriteOutcome;

/// Judges what came of a unit, step by step: every way in which a call can end has its one verdict.
/// What concerns the whole run, such as a dead token, it tells the pace.
final class Verdicts {
  /// “Ad creative could not be created”: often passes on a second try, whatever it says of itself.
  /// Source: justwatch/facebook-marketing-api-golang-sdk, issue 90; counted over 30 days.
  private static final int FLAKY_CREATIVE = 1487390;

  /// The budget of an ad set was changed four times this hour. Source: Meta, rate limiting page.
  private static final int BUDGET_CHANGES = 1487632;

  private final RunDesk desk;
  private final Writes writes;
  private final Pace pace;
  private final Plainly plainly;
  private boolean forbidden;

  Verdicts(RunDesk desk, Writes writes, Pace pace, Plainly plainly) {
    this.desk = desk;
    this.writes = writes;
    this.pace = pace;
    this.plainly = plainly;
  }

  /// The verdict on each step, in order.
  List<Verdict> of(Unit unit, Reply reply) {
    return switch (reply) {
      case Reply.Outcomes(var each) -> each(unit, each, true);
      case Reply.Failed(var failure) when plainAnswer(unit, failure) -> {
        if (unit.way() == Way.ZIP) {
          plainly.suspect(Trick.ZIP_UPLOAD, unit.steps());
        } else {
          plainly.send(unit.steps());
        }
        yield all(unit, new Again(Optional.empty()));
      }
      case Reply.Failed(var failure) ->
          each(
              unit,
              unit.steps().stream()
                  .<WriteOutcome>map(_ -> new WriteOutcome.Failed(failure))
                  .toList(),
              false);
      case Reply.Bug _ ->
          all(
              unit,
              new Unclear(
                  StepError.ours(
                      "The answer could not be handled.", "Resume the run: it looks first.")));
      case Reply.Had _ -> throw new IllegalArgumentException("a look has no outcomes");
    };
  }

  /// Ends the run when Meta has forbidden something and let nothing pass: not before, nor in what
  /// came back together with the refusal.
  void stopIfAllIsForbidden(List<Verdict> together) {
    if (forbidden && desk.state.nothingMade() && together.stream().noneMatch(Verdict::isMade)) {
      desk.stop(StopReason.PERMISSION);
    }
    forbidden = false;
  }

  /// Meta refuses the request, not what it holds: nothing was done, and each step may go alone.
  private static boolean plainAnswer(Unit unit, GraphFailure failure) {
    return unit.steps().size() > 1
        && (failure.kind() == Kind.INVALID || failure.kind() == Kind.NOT_FOUND);
  }

  /// @param told whether Meta spoke of each step, and not of the request as a whole
  private List<Verdict> each(Unit unit, List<WriteOutcome> outcomes, boolean told) {
    List<Verdict> verdicts = new ArrayList<>();
    Set<Integer> notMade = new HashSet<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Step step = unit.steps().get(i);
      boolean orphan = step.dependsOn().stream().anyMatch(notMade::contains);
      Sentence sentence =
          switch (outcomes.get(i)) {
            case WriteOutcome.Done(var answer) ->
                new Made(StepState.CONFIRMED, result(step, answer));
            case WriteOutcome.Failed(var failure) -> failed(unit, step, orphan, told, failure);
          };
      if (!(sentence instanceof Made)) {
        notMade.add(step.number());
      }
      verdicts.add(new Verdict(step, sentence));
    }
    return verdicts;
  }

  private Sentence failed(
      Unit unit, Step step, boolean orphan, boolean told, GraphFailure failure) {
    if (orphan && failure.kind() != Kind.AMBIGUOUS && failure.kind() != Kind.TRANSIENT) {
      // It named a part that made nothing: that is no fault of its own.
      return new Again(Optional.empty());
    }
    if (unit.way() == Way.ZIP && told && refusesTheTrick(failure)) {
      plainly.suspect(Trick.ZIP_UPLOAD, List.of(step));
      return failure.kind() == Kind.AMBIGUOUS
          ? new Unclear(StepErrors.of(failure, step))
          : new Again(Optional.empty());
    }
    if (namesAnImageBesideIt(unit, step)
        && (failure.kind() == Kind.INVALID || failure.kind() == Kind.NOT_FOUND)
        && failure.error().subcode() != FLAKY_CREATIVE) {
      plainly.suspect(Trick.IMAGE_REFERENCE, List.of(step));
      return new Again(Optional.empty());
    }
    return alone(step, failure);
  }

  private static boolean refusesTheTrick(GraphFailure failure) {
    return switch (failure.kind()) {
      case INVALID, NOT_FOUND, AMBIGUOUS -> true;
      case TOKEN, PERMISSION, THROTTLED, TRANSIENT, RESTRICTED, UNREACHABLE -> false;
    };
  }

  private static boolean namesAnImageBesideIt(Unit unit, Step step) {
    return step.intent() instanceof Intent.MakeAd
        && unit.steps().stream()
            .anyMatch(s ->
                s.intent() instanceof Intent.UploadImage && step.dependsOn().contains(s.number()));
  }

  private Sentence alone(Step step, GraphFailure failure) {
    StepError error = StepErrors.of(failure, step);
    if (failure.error().subcode() == FLAKY_CREATIVE) {
      return new Unclear(error);
    }
    return switch (failure.kind()) {
      case TOKEN -> {
        desk.stop(StopReason.TOKEN);
        yield new Again(Optional.of(error));
      }
      case PERMISSION -> {
        forbidden = true;
        yield new Lost(StepState.REJECTED, error);
      }
      case RESTRICTED -> {
        desk.stop(StopReason.RESTRICTED);
        yield new Lost(StepState.REJECTED, error);
      }
      case INVALID, NOT_FOUND -> new Lost(StepState.REJECTED, error);
      case AMBIGUOUS, TRANSIENT -> new Unclear(error);
      case THROTTLED -> {
        if (failure.error().subcode() == BUDGET_CHANGES) {
          pace.hold(step, Pace.waitOf(failure, Duration.ofHours(1)));
        } else {
          pace.throttled(Pace.waitOf(failure, Pace.WHEN_NOT_TOLD));
        }
        yield new Again(Optional.of(error));
      }
      case UNREACHABLE -> {
        pace.unreachable();
        yield new Again(Optional.of(error));
      }
    };
  }

  private static List<Verdict> all(Unit unit, Sentence sentence) {
    return unit.steps().stream().map(s -> new Verdict(s, sentence)).toList();
  }

  private String result(Step step, WriteAnswer answer) {
    return switch (answer) {
      case WriteAnswer.Uploaded(var hash) -> hash.value();
      case WriteAnswer.Made(var id) -> id.value();
      case WriteAnswer.CreativeMade(var id) -> id.value();
      case WriteAnswer.Changed _ -> {
        Intent.ChangeObject change = writes.change(step).orElseThrow();
        yield writes.id(change.object(), change.level()).value();
      }
    };
  }
}
