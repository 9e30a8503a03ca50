package metrix.core.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Supplier;
import metrix.core.plan.Intent;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingReads.Labelled;
import metrix.marketing.SideBySide;
import metrix.model.Level;
import metrix.model.ObjectId;

/// Reads back what a run has done, to list what Meta changed on its own: many new objects by the
/// label of the run, 500 a page; a few, and changed ones, in batches.
final class ReadBack {
  /// A look by label costs about two calls a level; fewer objects are cheaper by themselves.
  private static final int FEW = 2;

  private final RunDesk desk;
  private final Writes writes;
  private final Set<Integer> read = new HashSet<>();

  ReadBack(RunDesk desk) {
    this.desk = desk;
    this.writes = new Writes(desk.state, desk.parts.images());
  }

  /// What an object should hold, by the last step that said so.
  ///
  /// @param made whether this run made it, so that it bears the run's label
  private record Expected(String name, boolean made, SequencedMap<String, String> fields) {
    List<String> names() {
      return List.copyOf(fields.sequencedKeySet());
    }
  }

  /// Reads back what was done and not read back yet.
  void run() {
    Map<ObjectId, Expected> expected = expected();
    if (expected.isEmpty()) {
      return;
    }
    try {
      Map<ObjectId, SortedMap<String, String>> held = held(expected);
      List<ChangedByMeta> changes = new ArrayList<>();
      List<String> missing = new ArrayList<>();
      expected.forEach((id, object) ->
          Optional.ofNullable(held.get(id))
              .ifPresentOrElse(
                  fields ->
                      changes.addAll(
                          Readings.differences(id, object.name(), object.fields(), fields)),
                  () -> missing.add(object.name())));
      changes.removeAll(desk.state.record().changedByMeta());
      desk.state.changedByMeta(changes);
      missing.forEach(name ->
          desk.state.note("“%s” could not be found when it was read back.".formatted(name)));
    } catch (GraphFailure _) {
      desk.state.note(
          "What Meta made of %d objects could not be read back.".formatted(expected.size()));
    }
  }

  private Map<ObjectId, Expected> expected() {
    Map<ObjectId, Expected> expected = new LinkedHashMap<>();
    for (Step step : desk.plan().steps()) {
      StepRecord record = desk.state.step(step.number());
      if (record.state().done() && Done.level(step) != Level.ACCOUNT && read.add(step.number())) {
        ObjectId id = ObjectId.of(Done.level(step), record.result().orElseThrow());
        boolean made =
            !step.intent().isChange()
                || (step.intent() instanceof Intent.ChangeObject change
                    && change.object() instanceof Ref.MadeBy);
        Expected object =
            expected.computeIfAbsent(
                id, _ -> new Expected(step.name(), made, new LinkedHashMap<>()));
        object.fields().putAll(Readings.sent(writes.known(step)));
      }
    }
    return expected;
  }

  /// What Meta holds: each level by the label, and a few objects in a batch, all at the same time.
  private Map<ObjectId, SortedMap<String, String>> held(Map<ObjectId, Expected> expected) {
    Map<ObjectId, List<String>> few = new LinkedHashMap<>();
    List<Supplier<Map<ObjectId, SortedMap<String, String>>>> questions = new ArrayList<>();
    for (Level level : List.of(Level.CAMPAIGN, Level.AD_SET, Level.AD)) {
      Map<ObjectId, List<String>> made = new LinkedHashMap<>();
      expected.forEach((id, object) -> {
        if (id.level() == level) {
          (object.made() ? made : few).put(id, object.names());
        }
      });
      if (made.size() > FEW) {
        questions.add(() -> labelled(level, made));
      } else {
        few.putAll(made);
      }
    }
    if (!few.isEmpty()) {
      questions.add(() -> desk.api.fields(desk.plan().account(), few));
    }
    Map<ObjectId, SortedMap<String, String>> held = new LinkedHashMap<>();
    SideBySide.all(questions).forEach(held::putAll);
    Map<ObjectId, List<String>> late = new LinkedHashMap<>();
    expected.forEach((id, object) -> {
      if (!held.containsKey(id) && !few.containsKey(id)) {
        late.put(id, object.names());
      }
    });
    if (!late.isEmpty()) {
      held.putAll(desk.api.fields(desk.plan().account(), late));
    }
    return held;
  }

  private Map<ObjectId, SortedMap<String, String>> labelled(
      Level level, Map<ObjectId, List<String>> made) {
    Set<String> fields = new LinkedHashSet<>();
    made.values().forEach(fields::addAll);
    Map<ObjectId, SortedMap<String, String>> held = new LinkedHashMap<>();
    for (Labelled each :
        desk.api.labelled(
            desk.plan().account(), level, desk.state.record().label(), List.copyOf(fields))) {
      held.put(each.id(), each.fields());
    }
    return held;
  }
}
