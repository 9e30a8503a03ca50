package metrix.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import metrix.marketing.GraphError;
import metrix.marketing.GraphFailure;
import metrix.marketing.GraphFailure.Kind;
import metrix.marketing.Probe;
import metrix.marketing.Write;

/// The failures that wait for their calls. Not thread-safe.
final class FakeFaults {
  private static final Map<Kind, Integer> CODES =
      Map.of(
          Kind.TOKEN, 190,
          Kind.PERMISSION, 200,
          Kind.THROTTLED, 80004,
          Kind.INVALID, 100,
          Kind.RESTRICTED, 368,
          Kind.NOT_FOUND, 100);

  private final Deque<Fault> writes = new ArrayDeque<>();
  private final Deque<BatchFault> batches = new ArrayDeque<>();
  private final Deque<GraphFailure> reads = new ArrayDeque<>();
  private final Set<Probe> refused = EnumSet.noneOf(Probe.class);
  private int blindLooks;

  /// A failure that waits for its write.
  ///
  /// @param done whether the write is done although it fails
  record Fault(Predicate<Write> of, GraphFailure failure, boolean done) {}

  /// A failure that waits for a request with several writes.
  ///
  /// @param done whether the writes are done although the request fails
  record BatchFault(Predicate<List<Write>> of, GraphFailure failure, boolean done) {}

  void refuse(Probe probe) {
    refused.add(probe);
  }

  boolean refuses(Probe probe) {
    return refused.contains(probe);
  }

  void addBatches(BatchFault fault, int times) {
    batches.addAll(Collections.nCopies(times, fault));
  }

  /// Takes the failure of a request with several writes, if one waits for it.
  Optional<BatchFault> takeBatch(List<Write> writes) {
    Optional<BatchFault> fault =
        writes.size() < 2
            ? Optional.empty()
            : batches.stream().filter(f -> f.of().test(writes)).findFirst();
    fault.ifPresent(batches::remove);
    return fault;
  }

  void add(Fault fault, int times) {
    for (int i = 0; i < times; i++) {
      writes.add(fault);
    }
  }

  void addReads(GraphFailure failure, int times) {
    for (int i = 0; i < times; i++) {
      reads.add(failure);
    }
  }

  void clear() {
    writes.clear();
    batches.clear();
    reads.clear();
    blindLooks = 0;
  }

  /// Takes the failure of a write, if one waits for it.
  Optional<Fault> take(Write write) {
    Optional<Fault> fault = writes.stream().filter(f -> f.of().test(write)).findFirst();
    fault.ifPresent(writes::remove);
    return fault;
  }

  /// Fails as a check of the write would; the failure goes on waiting for the write.
  void check(Write write) {
    for (Fault fault : writes) {
      if (fault.failure().kind() == Kind.INVALID && fault.of().test(write)) {
        throw fault.failure();
      }
    }
  }

  /// Fails as the next read does, if a failure waits for it.
  void read() {
    if (!reads.isEmpty()) {
      throw reads.remove();
    }
  }

  void hideLabels(int looks) {
    blindLooks = looks;
  }

  /// Whether a look for a label finds nothing, whatever there is.
  boolean blind() {
    return blindLooks > 0 && blindLooks-- > 0;
  }

  static GraphFailure failure(Kind kind) {
    var error =
        new GraphError(
            CODES.getOrDefault(kind, 0),
            0,
            "Staged failure " + kind,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of("AStagedTrace"));
    return new GraphFailure(
        kind, error, kind == Kind.THROTTLED ? Duration.ofMinutes(1) : Duration.ZERO);
  }
}
