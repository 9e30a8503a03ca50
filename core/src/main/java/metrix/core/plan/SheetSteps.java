package metrix.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metrix.core.campaign.Snapshot;
import metrix.model.AdCurrency;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Puts what a sheet makes and what it changes into one graph: first everything is made, then what
/// is there is changed, and last what was made is switched on.
///
/// @param made steps of new ads, numbered from 1, with their switches last
/// @param changed steps of live objects
/// @param after what is spent once they are changed
record SheetSteps(List<Step> made, List<Step> changed, Spending after) {
  SheetSteps {
    made = List.copyOf(made);
    changed = List.copyOf(changed);
  }

  /// @param problems takes what is wrong with the edits, at their cells
  static SheetSteps of(
      List<Step> made,
      List<RowEdit> edits,
      Snapshot snapshot,
      AdCurrency currency,
      Instant now,
      List<Problem> problems) {
    List<EditReader.Wanted> wanted = new ArrayList<>();
    Map<ObjectId, List<Integer>> rows = new HashMap<>();
    for (RowEdit edit : edits) {
      List<Problem> its = new ArrayList<>();
      new EditReader(snapshot, now, its).read(edit.edit()).ifPresent(wanted::add);
      its.forEach(p -> problems.add(edit.placed(p)));
      rows.put(edit.object(), edit.rows());
    }
    Spending after = new Spending(snapshot, currency);
    List<Step> changed = new EditPlanner().of(wanted, after);
    return new SheetSteps(
        made,
        changed.stream()
            .map(s -> numbered(s, 0, rows.getOrDefault(s.existing().orElseThrow(), List.of())))
            .toList(),
        after);
  }

  /// All steps. Nothing that is made refers to a change, and no change to what is made: so only
  /// their numbers move.
  List<Step> all() {
    List<Step> making = made.stream().filter(s -> s.kind() != Step.Kind.ACTIVATE).toList();
    List<Step> switching = made.subList(making.size(), made.size());
    List<Step> all = new ArrayList<>(making);
    changed.forEach(step -> all.add(numbered(step, making.size(), step.rows())));
    for (Step step : switching) {
      all.add(
          new Step(
              step.number() + changed.size(),
              step.intent(),
              step.name(),
              step.rows(),
              step.dependsOn(),
              step.changes()));
    }
    return all;
  }

  private static Step numbered(Step step, int before, List<Integer> rows) {
    return new Step(
        step.number() + before,
        step.intent(),
        step.name(),
        rows,
        step.dependsOn().stream().map(d -> d + before).toList(),
        step.changes());
  }
}
