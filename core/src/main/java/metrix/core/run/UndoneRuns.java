package metrix.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import metrix.core.plan.Plan;
import metrix.model.Problem;

/// Keeps an undone run from going on: it must stand as it stood when the undo was planned, and what
/// it has left is never sent.
final class UndoneRuns {
  private static final StepError UNDONE =
      StepError.ours(
          "Not sent, since the run was undone.", "Launch it again if it is still wanted.");

  private final Runner.Parts parts;
  private final RunImages images;

  UndoneRuns(Runner.Parts parts, RunImages images) {
    this.parts = parts;
    this.images = images;
  }

  /// What stands against running an undo now.
  List<Problem> problems(Plan undo, Predicate<String> atWork) {
    return run(undo)
        .filter(run ->
            atWork.test(run.id())
                || run.steps().stream().anyMatch(s -> s.at().isAfter(undo.createdAt())))
        .map(run ->
            Problem.error(
                "plan",
                "The run %s went on since its undo was planned.".formatted(run.id()),
                "Wait for its end, and plan the undo again."))
        .map(List::of)
        .orElse(List.of());
  }

  /// Settles the steps that the undone run has left, so that resuming cannot make them any more.
  void close(Plan undo) {
    run(undo)
        .filter(run -> run.finished().isEmpty())
        .ifPresent(run -> {
          RunState state = new RunState(parts.journal(), run);
          RunLog log = new RunLog(parts, state);
          Instant now = parts.clock().instant();
          for (StepRecord step : run.steps()) {
            if (step.state().sendable()) {
              state.step(step.number(), s -> s.because(StepState.SKIPPED, UNDONE, now));
              log.notSent(run.plan().step(step.number()), UNDONE);
            }
          }
          images.deleteAll(state.record());
          state.finished(Optional.of(now));
        });
  }

  private Optional<RunRecord> run(Plan undo) {
    return undo.undoes().flatMap(parts.journal()::find);
  }
}
