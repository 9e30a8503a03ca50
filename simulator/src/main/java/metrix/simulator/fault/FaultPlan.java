package metrix.simulator.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// The mishaps of a run, in the order of the file. Requests are counted for each entry; a seed
/// makes chance repeat. Thread-safe.
public final class FaultPlan {
  private final List<Fault> faults;
  private final int[] seen;
  private final SplittableRandom chance;

  public FaultPlan(List<Fault> faults, long seed) {
    this.faults = List.copyOf(faults);
    this.seen = new int[faults.size()];
    this.chance = new SplittableRandom(seed);
  }

  public static FaultPlan none() {
    return new FaultPlan(List.of(), 0);
  }

  /// The mishaps that hit a request, counting it. A mishap of a part comes with the request and is
  /// told by its number.
  public synchronized List<Fault> strike(String method, String edge) {
    List<Fault> hits = new ArrayList<>();
    for (int i = 0; i < faults.size(); i++) {
      Fault fault = faults.get(i);
      if (fault.on().matches(method, edge) && fault.on().due(++seen[i], chance::nextDouble)) {
        hits.add(fault);
      }
    }
    return hits;
  }
}
