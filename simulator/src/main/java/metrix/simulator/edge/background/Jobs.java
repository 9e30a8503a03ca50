package metrix.simulator.edge.background;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import metrix.simulator.delivery.Delivery;
import metrix.simulator.graph.Routine;
import metrix.simulator.state.Ledger;
import metrix.simulator.state.World;

/// The work that waits for its moment of the simulated clock. It is done in the order of these
/// moments when the world is next asked; what it makes bears the time of that question.
/// Thread-safe.
final class Jobs implements Routine {
  private record Job(Instant due, long number, Runnable work) {}

  private final PriorityQueue<Job> waiting =
      new PriorityQueue<>(Comparator.comparing(Job::due).thenComparingLong(Job::number));
  private final ReentrantLock working = new ReentrantLock();
  private long added;

  void add(Instant due, Runnable work) {
    synchronized (waiting) {
      waiting.add(new Job(due, added++, work));
    }
  }

  @Override
  public void catchUp(World world, Delivery delivery, Ledger ledger, Instant now) {
    // The calls of a job ask for what is due as well.
    if (working.isHeldByCurrentThread() || !anyDue(now)) {
      return;
    }
    // The world's lock comes first, as for every write.
    world.exclusively(() -> {
      working.lock();
      try {
        while (anyDue(now)) {
          next().work().run();
        }
      } finally {
        working.unlock();
      }
      return world;
    });
  }

  private boolean anyDue(Instant now) {
    synchronized (waiting) {
      return !waiting.isEmpty() && !waiting.peek().due().isAfter(now);
    }
  }

  private Job next() {
    synchronized (waiting) {
      return waiting.remove();
    }
  }
}
