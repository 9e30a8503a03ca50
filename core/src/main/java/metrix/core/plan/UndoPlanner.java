package metrix.core.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;
import metrix.core.campaign.Snapshot;
import metrix.model.AdCurrency;
import metrix.model.Budget;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Turns a run into the steps that undo it: first everything that it switched on is paused, then
/// values go back and what it made is ended, and last what it paused is switched on again.
final class UndoPlanner {
  private final Past past;
  private final Snapshot snapshot;
  private final Ending ending;
  private final Spending after;
  private final UndoNotes notes = new UndoNotes();
  private final MadeObjects made;
  private final ValuesBack values;
  private final StepList steps = new StepList();
  private final Map<ObjectId, Integer> pauses = new HashMap<>();
  private final Set<ObjectId> switchedOn = new LinkedHashSet<>();

  /// @param after takes up the statuses and budgets that the steps set
  UndoPlanner(Past past, Snapshot snapshot, AdCurrency currency, Ending ending, Spending after) {
    this.past = past;
    this.snapshot = snapshot;
    this.ending = ending;
    this.after = after;
    made = new MadeObjects(past, snapshot);
    values = new ValuesBack(past, snapshot, currency, made, notes);
  }

  /// The steps; none when nothing is left to undo.
  List<Step> steps() {
    pauses();
    values.fields().forEach(this::fields);
    made.tops().forEach(this::end);
    values.statuses(ConfiguredStatus.ACTIVE).forEach(this::switchOn);
    return steps.all();
  }

  /// The objects that the steps switch on.
  Set<ObjectId> switchedOn() {
    return switchedOn;
  }

  /// What cannot be undone and what is left, in sentences.
  List<Problem> notes() {
    long images = past.plan().steps().stream().filter(s -> past.image(s).isPresent()).count();
    if (images > 0) {
      notes.add(
          "%d image%s in the account's library at Meta."
              .formatted(images, images == 1 ? " stays" : "s stay"),
          "Delete it there if it must go.");
    }
    if (made.gone() > 0) {
      notes.add(
          "%d object%s that the run made %s archived or deleted already."
              .formatted(made.gone(), made.gone() == 1 ? "" : "s", made.gone() == 1 ? "is" : "are"),
          "There is nothing to do about it.");
    }
    made.shared()
        .forEach(live ->
            notes.add(
                "“%s” holds something that this run did not make, so it stays."
                    .formatted(live.name()),
                "Archive it in the table if it must go with everything in it."));
    if (!made.tops().isEmpty()) {
      notes.add(
          ending == Ending.ARCHIVE
              ? "What is archived stays readable, but Meta knows no way back from the archive."
              : "What is deleted is gone; conversions that come late are lost with it.",
          "Pause it instead if you may need it again.");
    }
    if (!values.fields().isEmpty() || !switchedOn.isEmpty()) {
      notes.add(
          "Reviews and learning phases that the run has set off do not come back.",
          "Give it some days before you judge the numbers.");
    }
    return notes.all();
  }

  private void pauses() {
    SequencedMap<ObjectId, FieldChange> wanted = new LinkedHashMap<>();
    values.statuses(ConfiguredStatus.PAUSED).forEach((id, back) -> wanted.put(id, back.line()));
    for (Live top : made.tops()) {
      if (top.status() == ConfiguredStatus.ACTIVE) {
        wanted.put(top.id(), status(top, ConfiguredStatus.PAUSED));
      }
    }
    List<ObjectId> parentsFirst = new ArrayList<>(wanted.keySet());
    parentsFirst.sort(Comparator.comparing(ObjectId::level));
    for (ObjectId id : parentsFirst) {
      after.put(id, ConfiguredStatus.PAUSED);
      pauses.put(
          id,
          add(
              id,
              List.of(new ObjectChange.SetStatus(ConfiguredStatus.PAUSED)),
              List.of(),
              List.of(Optional.ofNullable(wanted.get(id)).orElseThrow())));
    }
  }

  private void fields(ObjectId id, List<ValuesBack.Back> backs) {
    List<ObjectChange> changes = backs.stream().map(ValuesBack.Back::change).toList();
    for (ObjectChange change : changes) {
      if (change instanceof ObjectChange.SetBudget(Budget budget)) {
        switch (budget) {
          case Budget.Daily(var amount) -> after.putDaily(id, amount);
          case Budget.Lifetime(var amount) -> after.putLifetime(id, amount);
        }
      }
    }
    add(id, changes, pausesAround(id), backs.stream().map(ValuesBack.Back::line).toList());
  }

  private void end(Live top) {
    after.put(top.id(), ending.status());
    List<Integer> first = pausesAround(top.id());
    FieldChange line = status(top, ending.status());
    if (pauses.containsKey(top.id())) {
      // the pause has looked at the status, and changes it
      line =
          new FieldChange(
              line.field(), line.label(), Optional.of("PAUSED"), line.after(), Optional.empty());
    }
    add(top.id(), List.of(new ObjectChange.SetStatus(ending.status())), first, List.of(line));
  }

  private void switchOn(ObjectId id, ValuesBack.Back back) {
    after.put(id, ConfiguredStatus.ACTIVE);
    switchedOn.add(id);
    List<Integer> before =
        steps.all().stream()
            .filter(s -> s.existing().filter(id::equals).isPresent())
            .map(Step::number)
            .toList();
    add(id, List.of(back.change()), before, List.of(back.line()));
  }

  private int add(
      ObjectId id, List<ObjectChange> changes, List<Integer> dependsOn, List<FieldChange> lines) {
    return steps.add(
        new Intent.ChangeObject(new Ref.Existing(id), id.level(), changes),
        Live.of(snapshot, id).map(Live::name).orElse(id.value()),
        List.of(),
        dependsOn,
        lines);
  }

  /// The pauses of an object, of what it is in, and of what is in it.
  private List<Integer> pausesAround(ObjectId id) {
    return Stream.concat(Live.above(snapshot, id).stream(), made.within(id))
        .flatMap(o -> Optional.ofNullable(pauses.get(o)).stream())
        .distinct()
        .toList();
  }

  private static FieldChange status(Live live, ConfiguredStatus to) {
    return new FieldChange(
        "status",
        "Status",
        Optional.of(live.status().name()),
        to.name(),
        Optional.of(live.status().name()));
  }
}
