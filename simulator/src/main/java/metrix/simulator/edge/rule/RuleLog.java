package metrix.simulator.edge.rule;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the rules of one simulated world did, and what they remember. Thread-safe.
final class RuleLog {
  // A week of half hours and some; how much Meta keeps is unknown.
  private static final int RUNS_KEPT = 500;

  private final Map<Long, Deque<Run>> runs = new HashMap<>();
  private final Map<Long, RuleMemory> memories = new HashMap<>();

  synchronized void add(Run run) {
    Deque<Run> own = runs.computeIfAbsent(run.rule(), id -> new ArrayDeque<>());
    own.addFirst(run);
    if (own.size() > RUNS_KEPT) {
      own.removeLast();
    }
  }

  /// The runs of a rule, newest first.
  synchronized List<Run> of(long rule) {
    return new ArrayList<>(runs.getOrDefault(rule, new ArrayDeque<>()));
  }

  /// What a rule remembers.
  ///
  /// @param since where a rule that was never looked at starts
  synchronized RuleMemory memory(long rule, Instant since) {
    return memories.computeIfAbsent(rule, id -> new RuleMemory(since));
  }

  /// Lets a rule that was written begin anew.
  synchronized RuleMemory renew(long rule, Instant now) {
    RuleMemory memory = new RuleMemory(now);
    memories.put(rule, memory);
    return memory;
  }
}
