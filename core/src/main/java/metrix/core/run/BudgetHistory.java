package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.activity.ActivityEntry;
import metrix.core.activity.ActivityLog;
import metrix.core.plan.Intent;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.model.AdSetId;
import metrix.model.Level;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// Keeps back what would be the fifth change of an ad set's budget within an hour, as far as this
/// program made the others. Source: Meta, rate limiting page: four changes an hour, then
/// 613/1487632 and an hour of waiting.
public final class BudgetHistory {
  private static final int MOST = 4;
  private static final Duration HOUR = Duration.ofHours(1);

  /// What a plan's lines call budgets, and so the log of activities.
  private static final Set<String> LABELS = Set.of("Daily budget", "Lifetime budget");

  private BudgetHistory() {}

  /// How often the budgets of ad sets changed within the last hour.
  public static Map<ObjectId, Integer> lastHour(ActivityLog log, Instant now) {
    return changes(log, now).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().size()));
  }

  /// Tells the pace which steps have to wait.
  static void holdBack(RunDesk desk, Pace pace) {
    List<Step> edits =
        desk.plan().steps().stream()
            .filter(s -> desk.state.step(s.number()).state().sendable() && changesABudget(s))
            .toList();
    if (edits.isEmpty()) {
      return;
    }
    Instant now = desk.now();
    Map<ObjectId, List<Instant>> changed = changes(desk.parts.activity(), now);
    for (Step edit : edits) {
      List<Instant> times =
          changed.getOrDefault(edit.existing().orElseThrow(), List.of()).stream().sorted().toList();
      if (times.size() >= MOST) {
        Instant free = times.get(times.size() - MOST).plus(HOUR);
        pace.hold(edit, Duration.between(now, free));
      }
    }
  }

  private static boolean changesABudget(Step step) {
    return step.intent() instanceof Intent.ChangeObject(Ref.Existing _, Level level, var changes)
        && level == Level.AD_SET
        && changes.stream().anyMatch(ObjectChange.SetBudget.class::isInstance);
  }

  private static Map<ObjectId, List<Instant>> changes(ActivityLog log, Instant now) {
    return log.since(now.minus(HOUR)).stream()
        .filter(e -> e.outcome().equals("made"))
        .filter(e -> e.level().equals(Optional.of(Level.AD_SET)) && e.objectId().isPresent())
        .filter(e -> e.field().filter(LABELS::contains).isPresent())
        .collect(
            Collectors.groupingBy(
                e -> new AdSetId(e.objectId().orElseThrow()),
                Collectors.mapping(ActivityEntry::at, Collectors.toList())));
  }
}
