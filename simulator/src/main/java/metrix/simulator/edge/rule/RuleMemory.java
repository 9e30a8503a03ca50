package metrix.simulator.edge.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What a rule remembers of its objects from one look to the next. Guarded by the world's lock.
final class RuleMemory {
  private record Change(int count, Instant last) {}

  private Instant looked;
  private final Map<Long, Change> changes = new HashMap<>();
  private final Map<Long, String> seen = new HashMap<>();

  RuleMemory(Instant looked) {
    this.looked = looked;
  }

  /// The last moment that was looked at.
  Instant looked() {
    return looked;
  }

  void lookedAt(Instant moment) {
    looked = moment;
  }

  /// Whether an object may be changed once more: not too often, not too soon.
  boolean allows(long object, Execution execution, Instant now) {
    Change change = changes.getOrDefault(object, new Change(0, Instant.MIN));
    return change.count() < orMost(execution.most())
        && (change.count() == 0
            || execution.minutes().isEmpty()
            || Duration.between(change.last(), now).toMinutes() >= execution.minutes().getAsInt());
  }

  private static int orMost(OptionalInt most) {
    return most.orElse(Integer.MAX_VALUE);
  }

  void changed(long object, Instant now) {
    changes.merge(
        object, new Change(1, now), (old, first) -> new Change(old.count() + 1, first.last()));
  }

  /// Keeps what a trigger saw of an object, and gives what it saw before.
  String see(long object, String value) {
    String before = seen.put(object, value);
    return before == null ? "" : before;
  }

  boolean saw(long object) {
    return seen.containsKey(object);
  }
}
