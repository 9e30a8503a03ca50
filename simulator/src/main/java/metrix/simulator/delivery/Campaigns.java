package metrix.simulator.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import metrix.simulator.state.Node;

/// Ad sets sorted by campaign: what one of them gets depends on the others of its campaign only.
final class Campaigns {
  private Campaigns() {}

  /// The ad sets of each campaign, in the order of the first of each.
  static List<List<Node>> of(Iterable<Node> adSets) {
    Map<Long, List<Node>> campaigns = new LinkedHashMap<>();
    for (Node adSet : adSets) {
      campaigns.computeIfAbsent(adSet.parent(), id -> new ArrayList<>()).add(adSet);
    }
    return List.copyOf(campaigns.values());
  }
}
