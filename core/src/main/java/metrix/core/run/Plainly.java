package metrix.core.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.plan.Step;
import metrix.core.run.CallPlan.Trick;

/// The steps that go as calls of their own, since Meta refused a request that held them. When one
/// then passes, the trick was to blame, and the account's call plan forgets it. Used by the run's
/// own thread only.
final class Plainly {
  private final Set<Integer> plain = new HashSet<>();
  private final Map<Integer, Trick> suspected = new HashMap<>();

  void send(List<Step> steps, Optional<Trick> trick) {
    for (Step step : steps) {
      plain.add(step.number());
      trick.ifPresent(t -> suspected.put(step.number(), t));
    }
  }

  boolean wanted(int step) {
    return plain.contains(step);
  }

  /// The trick that is to blame, now that a step passed without it.
  Optional<Trick> blamed(Step made) {
    return Optional.ofNullable(suspected.remove(made.number()));
  }
}
