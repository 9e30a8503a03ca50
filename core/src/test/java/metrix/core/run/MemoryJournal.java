package metrix.core.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import metrix.model.AccountId;
import metrix.model.ImageHash;

/// A journal in memory that can be made to fail at its n-th write, as a killed process would.
final class MemoryJournal implements Journal {
  /// The process is dead, or the disk: nothing more is written.
  static final class Killed extends DiskFailure {
    private static final long serialVersionUID = 1;

    Killed() {
      super("nothing more is written");
    }
  }

  private final Map<String, RunRecord> runs = new LinkedHashMap<>();
  private final Map<String, ImageHash> images = new HashMap<>();
  private int writesLeft = Integer.MAX_VALUE;
  private boolean dead;

  /// Dies at the n-th write from now, before it is on disk.
  synchronized void dieAfter(int writes) {
    writesLeft = writes;
    dead = false;
  }

  synchronized boolean died() {
    return dead;
  }

  @Override
  public synchronized void begin(RunRecord run) {
    alive();
    runs.put(run.id(), run);
  }

  @Override
  public synchronized void steps(String run, List<StepRecord> changed) {
    change(
        run,
        r -> {
          List<StepRecord> steps = new ArrayList<>(r.steps());
          changed.forEach(step -> steps.set(step.number() - 1, step));
          return copy(
              r, steps, r.changedByMeta(), r.imagesDeleted(), r.notes(), r.finished(), 0, 0);
        });
  }

  @Override
  public synchronized void spent(String run, long calls, long points, double seconds) {
    change(
        run,
        r ->
            copy(
                r,
                r.steps(),
                r.changedByMeta(),
                r.imagesDeleted(),
                r.notes(),
                r.finished(),
                calls,
                points));
  }

  @Override
  public synchronized void changedByMeta(String run, List<ChangedByMeta> changes) {
    change(
        run,
        r -> {
          List<ChangedByMeta> all = new ArrayList<>(r.changedByMeta());
          all.addAll(changes);
          return copy(r, r.steps(), all, r.imagesDeleted(), r.notes(), r.finished(), 0, 0);
        });
  }

  @Override
  public synchronized void imagesDeleted(String run, Collection<String> fileNames, Instant at) {
    change(
        run,
        r -> {
          Map<String, Instant> all = new HashMap<>(r.imagesDeleted());
          fileNames.forEach(name -> all.put(name, at));
          return copy(r, r.steps(), r.changedByMeta(), all, r.notes(), r.finished(), 0, 0);
        });
  }

  @Override
  public synchronized void note(String run, String note) {
    change(
        run,
        r -> {
          List<String> all = new ArrayList<>(r.notes());
          all.add(note);
          return copy(r, r.steps(), r.changedByMeta(), r.imagesDeleted(), all, r.finished(), 0, 0);
        });
  }

  @Override
  public synchronized void finished(String run, Optional<Instant> at) {
    change(run, r -> copy(r, r.steps(), r.changedByMeta(), r.imagesDeleted(), r.notes(), at, 0, 0));
  }

  @Override
  public synchronized Optional<RunRecord> find(String run) {
    return Optional.ofNullable(runs.get(run));
  }

  @Override
  public synchronized List<RunRecord> open() {
    return runs.values().stream().filter(r -> r.finished().isEmpty()).toList();
  }

  @Override
  public synchronized List<RunRecord> latest(int limit) {
    return List.copyOf(runs.values()).reversed().stream().limit(limit).toList();
  }

  @Override
  public synchronized List<RunRecord> ofSource(String source) {
    return latest(100).stream().filter(r -> r.source().equals(Optional.of(source))).toList();
  }

  @Override
  public synchronized List<RunRecord> ofDraft(String draft) {
    return latest(100).stream()
        .filter(r -> r.plan().imagesOf().equals(Optional.of(draft)))
        .toList();
  }

  @Override
  public synchronized void rememberImages(AccountId account, Map<String, ImageHash> hashes) {
    alive();
    hashes.forEach((sha256, hash) -> images.put(account + sha256, hash));
  }

  @Override
  public synchronized Optional<ImageHash> knownImage(AccountId account, String sha256) {
    return Optional.ofNullable(images.get(account + sha256));
  }

  private void change(String run, UnaryOperator<RunRecord> change) {
    alive();
    runs.compute(run, (id, old) -> change.apply(old));
  }

  private void alive() {
    if (writesLeft-- <= 0) {
      dead = true;
    }
    if (dead) {
      throw new Killed();
    }
  }

  private static RunRecord copy(
      RunRecord r,
      List<StepRecord> steps,
      List<ChangedByMeta> changed,
      Map<String, Instant> deleted,
      List<String> notes,
      Optional<Instant> finished,
      long calls,
      long points) {
    return new RunRecord(
        r.id(),
        r.plan(),
        r.label(),
        r.source(),
        r.started(),
        finished,
        steps,
        changed,
        deleted,
        notes,
        r.calls() + calls,
        r.points() + points,
        r.seconds());
  }
}
