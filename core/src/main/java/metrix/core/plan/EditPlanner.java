package metrix.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import metrix.model.Budget;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// Turns edits of live objects into steps.
final class EditPlanner {
  private final Set<ObjectId> switchedOn = new LinkedHashSet<>();
  private boolean worthAYes;

  /// The objects that the steps switch on.
  Set<ObjectId> switchedOn() {
    return switchedOn;
  }

  /// Whether anything but a name changes, or something ends for good.
  boolean worthAYes() {
    return worthAYes;
  }

  /// The steps: first the fields, pauses among them, then what is switched on, archived or deleted.
  List<Step> of(List<EditReader.Wanted> edits, Spending after) {
    return of(edits, after, List.of());
  }

  /// As [#of(List, Spending)], after steps that are there already and whose images are not uploaded
  /// twice.
  List<Step> of(List<EditReader.Wanted> edits, Spending after, List<Step> before) {
    StepList steps = new StepList();
    before.forEach(steps::add);
    SwapSteps swaps = new SwapSteps(steps);
    List<EditReader.Wanted> switches = new ArrayList<>();
    Map<ObjectId, List<Integer>> changed = new HashMap<>();
    Set<ObjectId> seen = new HashSet<>();
    for (EditReader.Wanted wanted : edits) {
      if (!seen.add(wanted.live().id())) {
        throw new IllegalArgumentException("two edits of " + wanted.live().id());
      }
      note(wanted, after);
      boolean together = wanted.status().filter(s -> s == ConfiguredStatus.PAUSED).isPresent();
      List<ObjectChange> changes = new ArrayList<>(wanted.fields());
      List<FieldChange> lines = new ArrayList<>(wanted.fieldLines());
      if (together) {
        changes.add(new ObjectChange.SetStatus(ConfiguredStatus.PAUSED));
        lines.addAll(wanted.statusLine());
      }
      if (!changes.isEmpty()) {
        int step = add(steps, wanted, changes, List.of(), lines);
        changed.computeIfAbsent(wanted.live().id(), _ -> new ArrayList<>()).add(step);
      }
      swaps
          .add(wanted)
          .ifPresent(step ->
              changed.computeIfAbsent(wanted.live().id(), _ -> new ArrayList<>()).add(step));
      if (!together && wanted.status().isPresent()) {
        switches.add(wanted);
      }
    }
    for (EditReader.Wanted wanted : switches) {
      List<Integer> first = changed.getOrDefault(wanted.live().id(), List.of());
      ConfiguredStatus status = wanted.status().orElseThrow();
      add(steps, wanted, List.of(new ObjectChange.SetStatus(status)), first, wanted.statusLine());
    }
    List<Step> all = steps.all();
    return all.subList(before.size(), all.size());
  }

  private void note(EditReader.Wanted wanted, Spending after) {
    ObjectId id = wanted.live().id();
    wanted.status().ifPresent(s -> after.put(id, s));
    wanted.status().filter(s -> s == ConfiguredStatus.ACTIVE).ifPresent(_ -> switchedOn.add(id));
    worthAYes |= wanted.swap().isPresent();
    worthAYes |= wanted.status().filter(CampaignReader::over).isPresent();
    for (ObjectChange change : wanted.fields()) {
      worthAYes |= !(change instanceof ObjectChange.Rename);
      if (change instanceof ObjectChange.SetBudget(Budget budget)) {
        switch (budget) {
          case Budget.Daily(var amount) -> after.putDaily(id, amount);
          case Budget.Lifetime(var amount) -> after.putLifetime(id, amount);
        }
      }
    }
  }

  private static int add(
      StepList steps,
      EditReader.Wanted wanted,
      List<ObjectChange> changes,
      List<Integer> dependsOn,
      List<FieldChange> lines) {
    ObjectId id = wanted.live().id();
    return steps.add(
        new Intent.ChangeObject(new Ref.Existing(id), id.level(), changes),
        wanted.live().name(),
        List.of(),
        dependsOn,
        lines);
  }
}
