package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.activity.ActivityEntry;
import metrix.core.plan.Intent;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.model.Level;
import metrix.model.ObjectChange;

/// Keeps back what would be the fifth change of an ad set's budget within an hour, as far as this
/// program made the others. Source: Meta, rate limiting page: four changes an hour, then
/// 613/1487632 and an hour of waiting.
final class BudgetHistory {
  private static final int MOST = 4;
  private static final Duration HOUR = Duration.ofHours(1);

  private BudgetHistory() {}

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
    Map<String, List<Instant>> changed =
        desk.parts.activity().since(now.minus(HOUR)).stream()
            .filter(e -> e.outcome().equals("made"))
            .filter(e -> e.field().filter(labels(edits)::contains).isPresent())
            .filter(e -> e.objectId().isPresent())
            .collect(
                Collectors.groupingBy(
                    e -> e.objectId().orElseThrow(),
                    Collectors.mapping(ActivityEntry::at, Collectors.toList())));
    for (Step edit : edits) {
      List<Instant> times =
          changed.getOrDefault(edit.existing().orElseThrow().value(), List.of()).stream()
              .sorted()
              .toList();
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

  private static Set<String> labels(List<Step> edits) {
    return edits.stream()
        .flatMap(s -> s.changes().stream())
        .filter(c -> c.field().endsWith("_budget"))
        .map(metrix.core.plan.FieldChange::label)
        .collect(Collectors.toSet());
  }
}
