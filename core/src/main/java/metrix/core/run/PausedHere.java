package metrix.core.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import metrix.core.plan.FieldChange;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.model.ObjectId;

/// Remembers what the user paused since the program started, so that it may be switched on again at
/// once. Thread-safe; in memory only.
final class PausedHere {
  private final Set<ObjectId> paused = ConcurrentHashMap.newKeySet();

  Set<ObjectId> all() {
    return Set.copyOf(paused);
  }

  /// A listener that learns from a run and passes everything on.
  Consumer<RunProgress> watching(RunRecord run, Consumer<RunProgress> listener) {
    return news -> {
      if (news instanceof RunProgress.StepChanged(_, RunStep step)
          && step.state() == RunStep.State.MADE) {
        learn(run.plan(), step.number());
      }
      listener.accept(news);
    };
  }

  private void learn(Plan plan, int number) {
    Step step = plan.step(number);
    for (FieldChange change : step.changes()) {
      if (change.field().equals("status") && step.existing().isPresent()) {
        ObjectId id = step.existing().orElseThrow();
        if (change.after().equals("PAUSED") && change.before().orElse("").equals("ACTIVE")) {
          paused.add(id);
        } else {
          paused.remove(id);
        }
      }
    }
  }
}
