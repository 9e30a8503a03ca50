package metrix.core.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metrix.core.campaign.Snapshot;
import metrix.core.media.ImageFile;
import metrix.model.AdCurrency;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Puts what a sheet makes and what it changes into one graph: first everything is made, then what
/// is there is changed, and last what was made is switched on.
///
/// @param made steps of new ads, numbered from 1
/// @param changed steps of live objects, numbered after them
/// @param switched the switches of new ads, numbered as if nothing changed
/// @param price what the changes cost beside money
/// @param after what is spent once they are changed
record SheetSteps(
    List<Step> made, List<Step> changed, List<Step> switched, List<Problem> price, Spending after) {
  SheetSteps {
    made = List.copyOf(made);
    changed = List.copyOf(changed);
    switched = List.copyOf(switched);
    price = List.copyOf(price);
  }

  /// @param images files that edits may name
  /// @param problems takes what is wrong with the edits, at their cells
  static SheetSteps of(
      List<Step> made,
      List<RowEdit> edits,
      Snapshot snapshot,
      AdCurrency currency,
      Instant now,
      Map<String, ImageFile> images,
      List<Problem> problems) {
    List<EditReader.Wanted> wanted = new ArrayList<>();
    Map<ObjectId, List<Integer>> rows = new HashMap<>();
    for (RowEdit edit : edits) {
      List<Problem> its = new ArrayList<>();
      new EditReader(snapshot, now, images, its).read(edit.edit()).ifPresent(wanted::add);
      its.forEach(p -> problems.add(edit.placed(p)));
      rows.put(edit.object(), edit.rows());
    }
    Spending after = new Spending(snapshot, currency);
    List<Step> making = made.stream().filter(s -> s.kind() != Step.Kind.ACTIVATE).toList();
    List<Step> changed = new EditPlanner().of(wanted, after, making);
    return new SheetSteps(
        making,
        changed.stream().map(s -> forRows(s, rowsOf(s, changed, rows))).toList(),
        made.subList(making.size(), made.size()),
        SwapNotes.of(wanted.stream().filter(w -> w.swap().isPresent()).toList()),
        after);
  }

  /// The rows that ask for a step: those of its object, or of the steps that need it.
  private static List<Integer> rowsOf(
      Step step, List<Step> changed, Map<ObjectId, List<Integer>> rows) {
    return step.existing()
        .map(id -> rows.getOrDefault(id, List.of()))
        .orElseGet(() ->
            changed.stream()
                .filter(s -> s.dependsOn().contains(step.number()))
                .flatMap(s -> rowsOf(s, changed, rows).stream())
                .distinct()
                .toList());
  }

  /// Whether something is made or, made by an earlier run, switched on.
  boolean launches() {
    return !made.isEmpty() || !switched.isEmpty();
  }

  /// All steps. Nothing that is made refers to a change; so of what is switched on last only the
  /// numbers move.
  List<Step> all() {
    List<Step> all = new ArrayList<>(made);
    all.addAll(changed);
    for (Step step : switched) {
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

  private static Step forRows(Step step, List<Integer> rows) {
    return new Step(
        step.number(), step.intent(), step.name(), rows, step.dependsOn(), step.changes());
  }
}
