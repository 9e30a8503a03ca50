package metrix.marketing.resilience;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Random;

/// A launch on a clock that jumps from event to event: requests of several writes each, a number of
/// callers side by side, a client that decides when they go, and Meta's limits.
final class LaunchSimulation {
  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
  private static final Duration WAY = Duration.ofMillis(35);
  private static final Duration WORK = Duration.ofMillis(400);

  /// A request.
  record Job(int writes, boolean mutations) {}

  /// What a launch came to.
  record Result(Duration time, int sent, int refused) {
    double refusedShare() {
      return (double) refused / sent;
    }
  }

  /// Decides when requests go.
  interface Client {
    /// Calls `go` now or later, once.
    void start(Job job, Runnable go);

    /// Learns of an answer.
    void answered(Job job, int refused, Headers headers);
  }

  private record Event(Instant at, long number, Runnable what) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
  private final Deque<Job> jobs = new ArrayDeque<>();
  private final MetaLimits meta;
  private Instant now = START;
  private Instant last = START;
  private long number;
  private int sent;
  private int refusals;
  private int open;

  LaunchSimulation(MetaLimits meta) {
    this.meta = meta;
  }

  Instant now() {
    return now;
  }

  void after(Duration time, Runnable what) {
    events.add(new Event(now.plus(time), number++, what));
  }

  LaunchSimulation with(int requests, Job job) {
    for (int i = 0; i < requests; i++) {
      jobs.add(job);
    }
    open += requests;
    return this;
  }

  /// Writes of other programs at random moments.
  LaunchSimulation withOthers(double writesPerSecond, long seed) {
    var random = new Random(seed);
    after(Duration.ZERO, () -> other(writesPerSecond, random));
    return this;
  }

  private void other(double perSecond, Random random) {
    double seconds = -Math.log(1 - random.nextDouble()) / perSecond;
    after(
        Duration.ofMillis((long) (seconds * 1000)),
        () -> {
          meta.takes(true, now);
          other(perSecond, random);
        });
  }

  /// Runs to the end.
  Result run(Client client, int callers) {
    for (int i = 0; i < callers; i++) {
      next(client);
    }
    while (open > 0) {
      Event event = events.remove();
      now = event.at();
      event.what().run();
    }
    return new Result(Duration.between(START, last), sent, refusals);
  }

  private void next(Client client) {
    Job job = jobs.poll();
    if (job != null) {
      client.start(job, () -> after(WAY, () -> arrives(job, client)));
    }
  }

  private void arrives(Job job, Client client) {
    int refused = 0;
    for (int i = 0; i < job.writes(); i++) {
      refused += meta.takes(job.mutations(), now) ? 0 : 1;
    }
    sent += job.writes();
    refusals += refused;
    int lost = refused;
    Headers headers = meta.headers(now);
    after(
        WORK.plus(WAY),
        () -> {
          if (lost > 0) {
            jobs.addFirst(new Job(lost, job.mutations()));
          } else {
            open--;
          }
          last = now;
          client.answered(job, lost, headers);
          next(client);
        });
  }
}
