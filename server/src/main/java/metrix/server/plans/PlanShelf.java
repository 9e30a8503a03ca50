package metrix.server.plans;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import metrix.core.plan.Plan;
import metrix.core.plan.Planned;

/// The plans that were shown and may still be run: the last hundred, for half an hour. A plan
/// leaves the shelf when it runs, so it runs once. Thread-safe.
public final class PlanShelf {
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST = 100;

  private final InstantSource clock;
  private final Map<String, Shelved> plans = new LinkedHashMap<>();

  /// A plan on the shelf.
  ///
  /// @param source SHA-256 of the sheet that it came from; empty text for none
  public record Shelved(Plan plan, String source, Instant until) {}

  public PlanShelf(InstantSource clock) {
    this.clock = clock;
  }

  /// Puts a plan there that came from no sheet, if there is one.
  public void put(Planned planned) {
    planned.plan().ifPresent(plan -> put(plan, ""));
  }

  public synchronized void put(Plan plan, String source) {
    if (plans.size() == MOST) {
      plans.remove(plans.keySet().iterator().next());
    }
    plans.put(plan.id(), new Shelved(plan, source, clock.instant().plus(LIFE)));
  }

  /// Looks a plan up; empty when it is not there or too old.
  public synchronized Optional<Shelved> find(String id) {
    plans.values().removeIf(s -> !s.until().isAfter(clock.instant()));
    return Optional.ofNullable(plans.get(id));
  }

  /// Takes a plan from the shelf; empty when somebody else did.
  public synchronized Optional<Shelved> take(String id) {
    return Optional.ofNullable(plans.remove(id));
  }

  /// Drops all plans, at the end of a connection.
  public synchronized void clear() {
    plans.clear();
  }
}
