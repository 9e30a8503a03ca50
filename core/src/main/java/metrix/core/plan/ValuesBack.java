package metrix.core.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import metrix.core.campaign.Snapshot;
import metrix.model.AdCurrency;
import metrix.model.ConfiguredStatus;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// The fields that a run changed, on their way back to what they were: only where Meta still holds
/// what the run has set.
final class ValuesBack {
  /// A field on its way back.
  record Back(ObjectChange change, FieldChange line) {}

  private final Snapshot snapshot;
  private final AdCurrency currency;
  private final MadeObjects made;
  private final UndoNotes notes;
  private final SequencedMap<ObjectId, List<Back>> fields = new LinkedHashMap<>();
  private final SequencedMap<ObjectId, Back> statuses = new LinkedHashMap<>();

  ValuesBack(Past past, Snapshot snapshot, AdCurrency currency, MadeObjects made, UndoNotes notes) {
    this.snapshot = snapshot;
    this.currency = currency;
    this.made = made;
    this.notes = notes;
    for (Step step : past.plan().steps()) {
      if (past.made(step)) {
        past.change(step)
            .ifPresent(change -> past.object(step).ifPresent(id -> read(step, change, id)));
      }
    }
  }

  /// Everything but statuses, by object.
  SequencedMap<ObjectId, List<Back>> fields() {
    return fields;
  }

  /// The objects whose status goes back to this one.
  SequencedMap<ObjectId, Back> statuses(ConfiguredStatus to) {
    SequencedMap<ObjectId, Back> some = new LinkedHashMap<>();
    statuses.forEach((id, back) -> {
      if (back.change().equals(new ObjectChange.SetStatus(to))) {
        some.put(id, back);
      }
    });
    return some;
  }

  private void read(Step step, Intent.ChangeObject change, ObjectId id) {
    if (made.ends(id)) {
      return;
    }
    Optional<Live> live = Live.standing(snapshot, id);
    for (ObjectChange one : change.changes()) {
      if (one instanceof ObjectChange.SetStatus(var status) && CampaignReader.over(status)) {
        notes.noWayBack(step.name(), status);
      } else if (live.isEmpty()) {
        notes.gone(step.name());
      } else {
        line(step, one).ifPresent(line -> back(live.get(), one, line));
      }
    }
  }

  private void back(Live live, ObjectChange done, FieldChange line) {
    String set = WireFields.value(done);
    Optional<String> held = live.held(line.field());
    Optional<ObjectChange> change = new Reversal(live, currency).of(done, before(done, line));
    if (change.isEmpty()) {
      notes.neverHad(live.name(), line);
    } else if (held.filter(h -> !WireFields.same(line.field(), set, h)).isPresent()) {
      notes.moved(live.name(), line);
    } else {
      FieldChange reversed =
          new FieldChange(
              line.field(),
              line.label(),
              Optional.of(line.after()),
              line.before().orElse(""),
              Optional.of(set));
      Back back = new Back(change.get(), reversed);
      if (done instanceof ObjectChange.SetStatus) {
        statuses.put(live.id(), back);
      } else {
        fields.computeIfAbsent(live.id(), _ -> new ArrayList<>()).add(back);
      }
    }
  }

  /// What a field was before. A status of an object that the run itself made was PAUSED.
  private static String before(ObjectChange done, FieldChange line) {
    return line.wireBefore()
        .or(() -> done instanceof ObjectChange.SetStatus ? line.before() : Optional.empty())
        .orElse("");
  }

  private static Optional<FieldChange> line(Step step, ObjectChange change) {
    String field = WireFields.field(change);
    return step.changes().stream().filter(c -> c.field().equals(field)).findFirst();
  }
}
