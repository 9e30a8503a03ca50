package metrix.core.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Step;
import metrix.core.run.CallPlan.Trick;

/// The steps that go as calls of their own, since Meta refused a request that held them. When all
/// of a request then pass, the way of sending was to blame; when one is refused again, that one
/// was. Used by the run's own thread only.
final class Plainly {
  private final Set<Integer> plain = new HashSet<>();
  private final Map<Integer, Suspicion> suspicions = new HashMap<>();

  /// A trick that may be to blame for a refusal.
  ///
  /// @param open the steps that have not passed without it yet
  private record Suspicion(Trick trick, Set<Integer> open) {}

  /// Sends steps alone from now on.
  void send(List<Step> steps) {
    steps.forEach(step -> plain.add(step.number()));
  }

  /// The same, to see whether a trick is to blame.
  void suspect(Trick trick, List<Step> steps) {
    send(steps);
    Suspicion suspicion = new Suspicion(trick, new HashSet<>());
    for (Step step : steps) {
      suspicion.open().add(step.number());
      suspicions.put(step.number(), suspicion);
    }
  }

  boolean wanted(int step) {
    return plain.contains(step);
  }

  /// Learns what became of a step.
  ///
  /// @return the trick that is to blame, if that is certain now
  Optional<Trick> learn(Verdict verdict) {
    int step = verdict.step().number();
    Optional<Suspicion> suspicion = Optional.ofNullable(suspicions.get(step));
    if (suspicion.isEmpty()) {
      return Optional.empty();
    }
    return switch (verdict.sentence()) {
      case Verdict.Made _ -> {
        suspicions.remove(step);
        suspicion.get().open().remove(step);
        yield suspicion.get().open().isEmpty()
            ? Optional.of(suspicion.get().trick())
            : Optional.empty();
      }
      case Verdict.Lost _ -> {
        suspicions.values().removeIf(suspicion.get()::equals);
        yield Optional.empty();
      }
      case Verdict.Unclear _, Verdict.Again _, Verdict.Absent _, Verdict.Missing _ ->
          Optional.empty();
    };
  }
}
