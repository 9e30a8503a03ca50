package metrix.core.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metrix.core.plan.Step;
import metrix.core.plan.Step.Kind;
import metrix.model.Level;

/// Packs changes of objects into batches: never two ad sets of one campaign in one, and switching
/// on last, the ads before the ad sets before the campaigns. Source of the first rule: Meta, batch
/// requests page.
final class ChangePacking {
  private static final int SMALLEST = 10;
  private final List<Step> changes;
  private final CallPlan settings;

  ChangePacking(List<Step> changes, CallPlan settings) {
    this.changes = List.copyOf(changes);
    this.settings = settings;
  }

  /// The requests that can leave now.
  ///
  /// @param last whether everything else has left, so that objects may be switched on
  List<Unit> ready(Sight sight, boolean last) {
    List<Step> open =
        changes.stream()
            .filter(s -> sight.open(s.number()))
            .filter(s -> s.dependsOn().stream().allMatch(sight::stands))
            .toList();
    List<Step> others = open.stream().filter(s -> s.kind() != Kind.ACTIVATE).toList();
    if (!others.isEmpty() || !last) {
      return packed(others, sight);
    }
    for (Level level : List.of(Level.AD, Level.AD_SET, Level.CAMPAIGN)) {
      List<Step> ofLevel = open.stream().filter(s -> Done.level(s) == level).toList();
      if (!ofLevel.isEmpty()) {
        return sight.quietBut(level) ? packed(ofLevel, sight) : List.of();
      }
    }
    return List.of();
  }

  /// Spread over the requests that may be in flight: many small batches are done side by side, the
  /// parts of a large one are not.
  private List<Unit> packed(List<Step> steps, Sight sight) {
    int spread = Math.ceilDiv(steps.size(), settings.inFlight());
    int most = Math.min(settings.editsInABatch(), Math.max(SMALLEST, spread));
    List<List<Step>> batches = new ArrayList<>();
    Map<String, Integer> nextOf = new HashMap<>();
    int nextFree = 0;
    for (Step step : steps) {
      boolean adSet = Done.level(step) == Level.AD_SET;
      String campaign = adSet ? sight.campaignOf(step) : "";
      int at = adSet ? Math.max(nextFree, nextOf.getOrDefault(campaign, 0)) : nextFree;
      while (at < batches.size() && batches.get(at).size() >= most) {
        at++;
      }
      if (at == batches.size()) {
        batches.add(new ArrayList<>());
      }
      batches.get(at).add(step);
      if (adSet) {
        nextOf.put(campaign, at + 1);
      }
      while (nextFree < batches.size() && batches.get(nextFree).size() >= most) {
        nextFree++;
      }
    }
    return batches.stream().map(Unit::of).toList();
  }
}
