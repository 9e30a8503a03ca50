package metrix.core.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import metrix.core.plan.Step;

/// The present record of a run at work. Whatever changes is on disk before it is seen here.
/// Thread-safe.
final class RunState {
  private final Journal journal;
  private RunRecord now;

  RunState(Journal journal, RunRecord start) {
    this.journal = journal;
    this.now = start;
  }

  synchronized RunRecord record() {
    return now;
  }

  synchronized StepRecord step(int number) {
    return now.step(number);
  }

  /// Changes a step.
  synchronized StepRecord step(int number, UnaryOperator<StepRecord> change) {
    StepRecord next = change.apply(now.step(number));
    steps(List.of(next));
    return next;
  }

  /// Steps are about to be sent.
  synchronized void sending(List<Step> leaving, Instant at) {
    steps(leaving.stream().map(s -> now.step(s.number()).sending(at)).toList());
  }

  /// Steps have come to an end, or are open again.
  synchronized void settled(List<Verdict> verdicts, Instant at) {
    steps(verdicts.stream().map(v -> v.applied(now.step(v.step().number()), at)).toList());
  }

  /// Whether Meta has done nothing of it yet.
  synchronized boolean nothingMade() {
    return now.steps().stream().noneMatch(s -> s.state().done());
  }

  private void steps(List<StepRecord> changed) {
    if (changed.isEmpty()) {
      return;
    }
    journal.steps(now.id(), changed);
    List<StepRecord> steps = new ArrayList<>(now.steps());
    changed.forEach(step -> steps.set(step.number() - 1, step));
    now = copy(steps, now.changedByMeta(), now.imagesDeleted(), now.notes(), now.finished());
  }

  synchronized void changedByMeta(List<ChangedByMeta> changes) {
    if (!changes.isEmpty()) {
      journal.changedByMeta(now.id(), changes);
      now =
          copy(
              now.steps(),
              plus(now.changedByMeta(), changes),
              now.imagesDeleted(),
              now.notes(),
              now.finished());
    }
  }

  synchronized void imagesDeleted(Collection<String> names, Instant at) {
    if (!names.isEmpty()) {
      journal.imagesDeleted(now.id(), names, at);
      Map<String, Instant> deleted = new HashMap<>(now.imagesDeleted());
      names.forEach(name -> deleted.put(name, at));
      now = copy(now.steps(), now.changedByMeta(), deleted, now.notes(), now.finished());
    }
  }

  synchronized void note(String note) {
    journal.note(now.id(), note);
    now =
        copy(
            now.steps(),
            now.changedByMeta(),
            now.imagesDeleted(),
            plus(now.notes(), List.of(note)),
            now.finished());
  }

  synchronized void finished(Optional<Instant> at) {
    journal.finished(now.id(), at);
    now = copy(now.steps(), now.changedByMeta(), now.imagesDeleted(), now.notes(), at);
  }

  synchronized void spent(long calls, long points, double seconds) {
    journal.spent(now.id(), calls, points, seconds);
    now =
        new RunRecord(
            now.id(),
            now.plan(),
            now.label(),
            now.source(),
            now.started(),
            now.finished(),
            now.steps(),
            now.changedByMeta(),
            now.imagesDeleted(),
            now.notes(),
            now.calls() + calls,
            now.points() + points,
            now.seconds() + seconds);
  }

  private RunRecord copy(
      List<StepRecord> steps,
      List<ChangedByMeta> changed,
      Map<String, Instant> deleted,
      List<String> notes,
      Optional<Instant> finished) {
    return new RunRecord(
        now.id(),
        now.plan(),
        now.label(),
        now.source(),
        now.started(),
        finished,
        steps,
        changed,
        deleted,
        notes,
        now.calls(),
        now.points(),
        now.seconds());
  }

  private static <T> List<T> plus(List<T> old, List<T> more) {
    List<T> all = new ArrayList<>(old);
    all.addAll(more);
    return all;
  }
}
