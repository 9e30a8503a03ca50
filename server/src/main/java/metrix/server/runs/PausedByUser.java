package metrix.server.runs;

import java.util.HashSet;
import java.util.Set;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.core.run.RunStep;
import metrix.core.run.RunView;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// What the user paused here since the start of the program: it may be resumed without typing an
/// amount, since it was spending a moment ago. Thread-safe.
public final class PausedByUser {
  private final Set<ObjectId> paused = new HashSet<>();

  /// The objects now.
  public synchronized Set<ObjectId> now() {
    return Set.copyOf(paused);
  }

  /// Takes in what a run of a plan did.
  synchronized void ran(Plan plan, RunView run) {
    for (Step step : plan.steps()) {
      boolean made =
          run.steps().stream()
              .anyMatch(s -> s.number() == step.number() && s.state() == RunStep.State.MADE);
      if (made
          && step.intent()
              instanceof Intent.ChangeObject(Ref.Existing(ObjectId id), _, var changes)) {
        changes.forEach(change -> changed(step, id, change));
      }
    }
  }

  /// Drops everything, at the end of a connection.
  public synchronized void forget() {
    paused.clear();
  }

  private void changed(Step step, ObjectId id, ObjectChange change) {
    if (change instanceof ObjectChange.SetStatus(ConfiguredStatus status)) {
      boolean wasActive =
          step.changes().stream()
              .anyMatch(c -> c.wireBefore().filter("ACTIVE"::equals).isPresent());
      if (status == ConfiguredStatus.PAUSED && wasActive) {
        paused.add(id);
      } else if (status != ConfiguredStatus.PAUSED) {
        paused.remove(id);
      }
    }
  }
}
