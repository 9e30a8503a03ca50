package metrix.simulator.edge.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.simulator.edge.rule.Run.Result;
import metrix.simulator.state.Node;

/// Moves daily budgets from the ad sets that pass a rule's conditions to others; the sum stays the
/// same, and nobody falls below the minimum.
///
/// Source: Meta, "Rebalance budget" page. That a source that is not paused keeps the minimum is
/// unverified.
final class Rebalancing {
  private final Matches matches;
  private final RebalanceSpec spec;
  private final Changes changes;
  private final List<Result> results = new ArrayList<>();

  private Rebalancing(Matches matches, Changes changes) {
    this.matches = matches;
    this.spec = matches.rule().execution().rebalance().orElseThrow();
    this.changes = changes;
  }

  static List<Result> move(Matches matches, List<Node> passing, Changes changes) {
    Rebalancing rebalancing = new Rebalancing(matches, changes);
    Map<Long, List<Node>> groups = new LinkedHashMap<>();
    for (Node adSet : passing) {
      long campaign = rebalancing.spec.across() ? 0 : adSet.parent();
      groups.computeIfAbsent(campaign, key -> new ArrayList<>()).add(adSet);
    }
    groups.forEach(rebalancing::group);
    return rebalancing.results;
  }

  private void group(long campaign, List<Node> passing) {
    List<Node> sources = passing.stream().filter(Rebalancing::daily).toList();
    Set<Long> ids = passing.stream().map(Node::id).collect(Collectors.toSet());
    List<Node> receivers =
        spec.amongMatches()
            ? sources
            : ranked(
                matches.scope().stream()
                    .filter(adSet -> !ids.contains(adSet.id()) && daily(adSet))
                    .filter(adSet -> campaign == 0 || adSet.parent() == campaign)
                    .toList());
    if (receivers.isEmpty()) {
      passing.forEach(
          adSet -> results.add(Result.of(adSet, Action.plain("BUDGET_NOT_REDISTRIBUTED"))));
      return;
    }
    Map<Long, Long> floors = new LinkedHashMap<>();
    receivers.forEach(adSet ->
        floors.put(adSet.id(), spec.amongMatches() ? changes.least(adSet) : Changes.budget(adSet)));
    long pool = 0;
    for (Node source : sources) {
      long kept = spec.pauses() ? 0 : Math.min(changes.least(source), Changes.budget(source));
      pool += Changes.budget(source) - kept;
    }
    if (!spec.amongMatches()) {
      for (Node source : passing) {
        Action action =
            spec.pauses()
                ? changes.status(source, "PAUSED")
                : changes.budget(source, changes.least(source));
        results.add(Result.of(source, action));
      }
    }
    share(receivers, floors, pool);
  }

  private void share(List<Node> receivers, Map<Long, Long> floors, long pool) {
    double[] weights = weights(receivers);
    double total = java.util.Arrays.stream(weights).sum();
    long given = 0;
    double below = 0;
    for (int i = 0; i < weights.length; i++) {
      below += weights[i];
      // Cutting at running sums gives away the pool to the last minor unit.
      long upTo = i == weights.length - 1 ? pool : (long) Math.floor(pool * below / total);
      Node receiver = receivers.get(i);
      long floor = floors.getOrDefault(receiver.id(), 0L);
      results.add(Result.of(receiver, changes.budget(receiver, floor + upTo - given)));
      given = upTo;
    }
  }

  private double[] weights(List<Node> receivers) {
    double[] weights =
        receivers.stream().mapToDouble(adSet -> spec.even() ? 1 : worth(adSet)).toArray();
    if (java.util.Arrays.stream(weights).sum() <= 0) {
      java.util.Arrays.fill(weights, 1);
    }
    return weights;
  }

  private double worth(Node adSet) {
    double value = matches.target(adSet, spec.target()).orElse(0.0);
    return spec.inverse() ? (value == 0 ? 0 : 1 / value) : value;
  }

  private List<Node> ranked(List<Node> adSets) {
    if (spec.target().isEmpty() || spec.count().isEmpty()) {
      return adSets;
    }
    return adSets.stream()
        .sorted(Comparator.comparingDouble(this::worth).reversed().thenComparingLong(Node::id))
        .limit(spec.count().getAsInt())
        .toList();
  }

  private static boolean daily(Node adSet) {
    return adSet.json().has("daily_budget");
  }
}
