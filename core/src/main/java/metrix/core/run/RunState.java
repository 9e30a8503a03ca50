package metrix.core.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
    journal.step(now.id(), next);
    List<StepRecord> steps = new ArrayList<>(now.steps());
    steps.set(number - 1, next);
    now = copy(steps, now.changedByMeta(), now.imagesDeleted(), now.notes(), now.finished());
    return next;
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

  synchronized void imageDeleted(String name, Instant at) {
    journal.imageDeleted(now.id(), name, at);
    Map<String, Instant> deleted = new HashMap<>(now.imagesDeleted());
    deleted.put(name, at);
    now = copy(now.steps(), now.changedByMeta(), deleted, now.notes(), now.finished());
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
