package metrix.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingReads;
import metrix.model.Problem;

/// Reads what a plan starts from once more: a plan whose starting values no longer hold is refused,
/// so that nobody's change is overwritten unseen.
final class StalePlans {
  private static final int SIDE_BY_SIDE = 8;

  private StalePlans() {}

  /// What no longer holds. Fails with [GraphFailure] when Meta cannot be asked.
  static List<Problem> problems(Plan plan, MarketingReads api) {
    List<Step> edits = plan.steps().stream().filter(s -> s.existing().isPresent()).toList();
    List<Future<List<String>>> readings = new ArrayList<>();
    Semaphore slots = new Semaphore(SIDE_BY_SIDE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Step step : edits) {
        readings.add(threads.submit(() -> read(step, api, slots)));
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      for (String moved : value(readings.get(i))) {
        problems.add(
            Problem.error(
                "plan",
                "“%s” changed since the plan was made: %s.".formatted(edits.get(i).name(), moved),
                "Refresh, look at it, and make the change again if it is still wanted."));
      }
    }
    return problems;
  }

  private static List<String> read(Step step, MarketingReads api, Semaphore slots)
      throws InterruptedException {
    slots.acquire();
    try {
      return Readings.stale(step, step.existing().orElseThrow(), api);
    } catch (GraphFailure failure) {
      if (failure.kind() == GraphFailure.Kind.NOT_FOUND) {
        return List.of("it is not there any more");
      }
      throw failure;
    } finally {
      slots.release();
    }
  }

  private static List<String> value(Future<List<String>> reading) {
    try {
      return reading.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GraphFailure failure) {
        throw failure;
      }
      throw new IllegalStateException("the starting values cannot be compared", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while comparing the starting values", e);
    }
  }
}
