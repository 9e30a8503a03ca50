package metrix.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.plan.Intent;
import metrix.core.plan.Step;
import metrix.core.run.RunStep.State;

/// Shows a record of a run to people: counts, states and a sentence.
final class RunViews {
  private RunViews() {}

  /// How a run is held by this program.
  enum Held {
    AT_WORK,
    STOPPED_HERE,
    ON_DISK
  }

  static RunSummary summary(RunRecord run, Held held) {
    int made = 0;
    int failed = 0;
    int unknown = 0;
    int left = 0;
    for (StepRecord step : run.steps()) {
      switch (state(step.state(), held)) {
        case MADE -> made++;
        case FAILED -> failed++;
        case UNKNOWN -> unknown++;
        case LEFT, SENDING -> left++;
      }
    }
    return new RunSummary(
        run.id(),
        run.plan().title(),
        run.started(),
        run.finished(),
        state(run, held, failed),
        run.steps().size(),
        made,
        failed,
        unknown,
        left);
  }

  static RunView view(RunRecord run, Held held, Optional<StopReason> stoppedBy) {
    RunSummary summary = summary(run, held);
    List<RunView.RunImage> images = new ArrayList<>();
    for (Step step : run.plan().steps()) {
      if (step.intent() instanceof Intent.UploadImage(var image)) {
        images.add(
            new RunView.RunImage(
                image.name(), Optional.ofNullable(run.imagesDeleted().get(image.name()))));
      }
    }
    return new RunView(
        summary,
        run.plan().account(),
        run.plan().graph(),
        run.plan().steps().stream().map(s -> step(s, run.step(s.number()), held)).toList(),
        run.changedByMeta(),
        run.calls(),
        run.points(),
        run.seconds(),
        images,
        message(run, summary, stoppedBy));
  }

  static RunStep step(Step step, StepRecord record, Held held) {
    Optional<String> id =
        record.result().or(() -> step.existing().map(metrix.model.ObjectId::value));
    return new RunStep(
        step.number(),
        step.kind(),
        step.name(),
        id,
        step.rows(),
        state(record.state(), held),
        record.error());
  }

  private static State state(StepState state, Held held) {
    return switch (state) {
      case PLANNED, ABSENT -> State.LEFT;
      case SENDING -> held == Held.AT_WORK ? State.SENDING : State.UNKNOWN;
      case CONFIRMED, RECONCILED -> State.MADE;
      case REJECTED, SKIPPED, DECLINED -> State.FAILED;
      case UNKNOWN -> State.UNKNOWN;
    };
  }

  private static RunSummary.State state(RunRecord run, Held held, int failed) {
    if (held == Held.AT_WORK) {
      return RunSummary.State.RUNNING;
    }
    if (run.finished().isPresent()) {
      return failed == 0 ? RunSummary.State.DONE : RunSummary.State.PARTLY;
    }
    return held == Held.STOPPED_HERE ? RunSummary.State.STOPPED : RunSummary.State.OPEN;
  }

  private static String message(RunRecord run, RunSummary sum, Optional<StopReason> stoppedBy) {
    List<String> said = new ArrayList<>();
    said.add(
        switch (sum.state()) {
          case RUNNING -> "%d of %d steps are made.".formatted(sum.made(), sum.planned());
          case DONE -> "All %d steps are made.".formatted(sum.planned());
          case PARTLY ->
              "%d of %d steps are made, %d failed."
                  .formatted(sum.made(), sum.planned(), sum.failed());
          case STOPPED, OPEN ->
              "%d of %d steps are made; %d are left%s. Resume the run to finish it."
                  .formatted(
                      sum.made(),
                      sum.planned(),
                      sum.left(),
                      sum.unknown() == 0
                          ? ""
                          : ", and of %d nobody knows".formatted(sum.unknown()));
        });
    stoppedBy.ifPresent(reason -> said.add(why(reason)));
    if (run.steps().stream().anyMatch(s -> s.state() == StepState.DECLINED)) {
      said.add("What should be switched on stays paused: the amount was not confirmed.");
    }
    said.addAll(run.plan().notes());
    said.addAll(run.notes());
    return String.join(" ", said);
  }

  private static String why(StopReason reason) {
    return switch (reason) {
      case TOKEN -> "Meta refused the access token: connect again.";
      case PERMISSION -> "Meta refused the permission.";
      case RESTRICTED -> "Meta restricts this account: nothing more was sent.";
      case THROTTLED -> "Meta's limits ask for a longer pause.";
      case UNREACHABLE -> "Meta cannot be reached.";
      case IMAGE_GONE -> "An image is not here any more: give it again.";
      case UNKNOWN_OUTCOME -> "Meta could not be asked what became of a step.";
      case ASKED -> "It was stopped.";
      case DISK ->
          "The disk took no more, and what cannot be written down is not sent. Make room for it.";
      case BUG -> "An error in Metrix stopped it; the log has the details.";
    };
  }
}
