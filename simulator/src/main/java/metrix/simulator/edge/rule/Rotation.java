package metrix.simulator.edge.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import metrix.simulator.edge.rule.Run.Result;
import metrix.simulator.state.Node;

/// Hands an ad set's delivery from the ad that is on to the next one by id. Source: Meta,
/// "Execution spec" page.
final class Rotation {
  private Rotation() {}

  static List<Result> turn(Matches matches, List<Node> passing, Changes changes) {
    List<Result> results = new ArrayList<>();
    Set<Long> adSets = new LinkedHashSet<>();
    passing.forEach(ad -> adSets.add(ad.parent()));
    for (long adSet : adSets) {
      List<Node> ads = passing.stream().filter(ad -> ad.parent() == adSet).toList();
      int on = 0;
      while (on < ads.size() && !ads.get(on).configured().equals("ACTIVE")) {
        on++;
      }
      if (ads.size() < 2 || on == ads.size()) {
        ads.forEach(ad -> results.add(Result.of(ad, Action.NOT_CHANGED)));
        continue;
      }
      Node next = ads.get((on + 1) % ads.size());
      results.add(Result.of(ads.get(on), changes.status(ads.get(on), "PAUSED")));
      results.add(Result.of(next, changes.status(next, "ACTIVE")));
    }
    return results;
  }
}
