package metrix.core.run;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;

/// Opens the record of a run in the journal: a new one, or one that ended with something paused.
///
/// @param ids fresh ids of runs
record Openings(Journal journal, InstantSource clock, Supplier<String> ids) {
  /// The record of a new run, written down.
  ///
  /// @param source SHA-256 of the sheet, empty text for none
  /// @param live what Meta holds: nothing is sent for a change that is there already
  RunRecord begin(Plan plan, Confirmation confirmation, String source, LiveValues live) {
    Instant now = clock.instant();
    boolean switchesOn = Confirmations.switchesOn(plan, confirmation);
    List<StepRecord> steps =
        plan.steps().stream()
            .map(s -> live.asWished(s) ? asWished(s, now) : planned(s, switchesOn, now))
            .toList();
    String id = ids.get();
    RunRecord run =
        new RunRecord(
            id,
            plan,
            "mx-" + id,
            Optional.of(source).filter(s -> !s.isEmpty()),
            now,
            Optional.empty(),
            steps,
            List.of(),
            Map.of(),
            List.of(),
            0,
            0,
            0);
    journal.begin(run);
    return run;
  }

  /// The record of a run in which what stayed paused is switched on after all.
  RunRecord reopen(RunRecord record) {
    RunState state = new RunState(journal, record);
    Instant now = clock.instant();
    record.steps().stream()
        .filter(s -> s.state() == StepState.DECLINED)
        .forEach(s -> state.step(s.number(), r -> StepRecord.planned(r.number(), now)));
    state.finished(Optional.empty());
    return state.record();
  }

  private static StepRecord asWished(Step step, Instant now) {
    return StepRecord.planned(step.number(), now)
        .done(StepState.RECONCILED, step.existing().orElseThrow().value(), now);
  }

  private static StepRecord planned(Step step, boolean switchesOn, Instant now) {
    StepRecord planned = StepRecord.planned(step.number(), now);
    return switchesOn || step.kind() != Step.Kind.ACTIVATE
        ? planned
        : planned.because(
            StepState.DECLINED,
            StepError.ours(
                "It stays paused: switching on was not confirmed.",
                "Resume the run with the amount to switch it on."),
            now);
  }
}
