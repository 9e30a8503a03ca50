package metrix.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.marketing.GraphFailure;
import metrix.marketing.Write;
import metrix.marketing.WriteOutcome;

/// The writes that arrive at the Meta in memory, and the failures that wait for them. Not
/// thread-safe.
final class FakeWrites {
  private final FakeObjects objects;
  private final FakeFaults faults;
  private final List<Write> sent = new ArrayList<>();
  private final List<List<Write>> requests = new ArrayList<>();
  private final List<List<String>> results = new ArrayList<>();
  private long calls;

  FakeWrites(FakeObjects objects, FakeFaults faults) {
    this.objects = objects;
    this.faults = faults;
  }

  /// Takes a request.
  ///
  /// @param counted as how many calls: the images of a zip are one together
  List<WriteOutcome> arrive(List<Write> request, int counted) {
    var batch = new FakeBatch(this::arrive);
    requests.add(List.copyOf(request));
    calls += counted;
    Optional<FakeFaults.BatchFault> whole = faults.takeBatch(request);
    if (whole.isEmpty() || whole.get().done()) {
      request.forEach(batch::part);
    }
    results.add(batch.results());
    if (whole.isPresent()) {
      throw whole.get().failure();
    }
    return batch.outcomes();
  }

  List<Write> sent() {
    return List.copyOf(sent);
  }

  List<List<Write>> requests() {
    return List.copyOf(requests);
  }

  List<String> results(int request) {
    return results.get(request);
  }

  long calls() {
    return calls;
  }

  private FakeBatch.Arrived arrive(Write write) {
    sent.add(write);
    Optional<FakeFaults.Fault> fault = faults.take(write);
    Optional<GraphFailure> said = fault.map(FakeFaults.Fault::failure);
    if (fault.isPresent() && !fault.get().done()) {
      return new FakeBatch.Arrived(Optional.empty(), said);
    }
    try {
      return new FakeBatch.Arrived(Optional.of(objects.apply(write)), said);
    } catch (GraphFailure refused) {
      return new FakeBatch.Arrived(Optional.empty(), Optional.of(refused));
    }
  }
}
