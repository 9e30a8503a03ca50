package metrix.core.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.marketing.MarketingReads.Labelled;
import metrix.model.Level;
import metrix.model.ObjectId;

/// Picks among the objects with a run's label what a step may have made: in its parent, of exactly
/// its name, and, where there are several, with what it says.
record Candidates(RunState state) {
  /// How the parent of what a step makes stands.
  sealed interface Parent {
    /// It needs none.
    record None() implements Parent {}

    /// It is there.
    record There(ObjectId id) implements Parent {}

    /// It is surely not there, and so is nothing in it.
    record Absent() implements Parent {}

    /// Nobody knows yet.
    record Open() implements Parent {}
  }

  Parent parent(Step step) {
    Level above = Done.level(step) == Level.AD ? Level.AD_SET : Level.CAMPAIGN;
    return step.intent().parent().map(ref -> parent(ref, above)).orElseGet(Parent.None::new);
  }

  /// What the step may have made, oldest first; where several are in place, those that hold what it
  /// says come first.
  List<Labelled> of(Step step, Parent parent, List<Labelled> labelled) {
    Set<String> taken =
        state.record().steps().stream()
            .filter(s -> s.state().done() && s.number() != step.number())
            .flatMap(s -> s.result().stream())
            .collect(Collectors.toSet());
    List<Labelled> found =
        labelled.stream()
            .filter(l -> l.name().equals(step.name()))
            .filter(l -> !taken.contains(l.id().value()))
            .filter(l ->
                !(parent instanceof Parent.There(ObjectId id))
                    || l.parent().equals(Optional.of(id)))
            .toList();
    Map<Boolean, List<Labelled>> byContent =
        found.stream().collect(Collectors.partitioningBy(l -> says(step, l)));
    return List.of(true, false).stream()
        .flatMap(same -> byContent.getOrDefault(same, List.of()).stream())
        .toList();
  }

  /// The fields that tell objects of a level apart.
  List<String> fields(Level level) {
    return state.record().plan().steps().stream()
        .filter(s -> !s.intent().isChange() && Done.level(s) == level)
        .flatMap(s -> Readings.sent(s).sequencedKeySet().stream())
        .distinct()
        .toList();
  }

  private static boolean says(Step step, Labelled labelled) {
    return Readings.differences(labelled.id(), step.name(), Readings.sent(step), labelled.fields())
        .isEmpty();
  }

  private Parent parent(Ref ref, Level level) {
    return switch (ref) {
      case Ref.Existing(ObjectId id) -> new Parent.There(id);
      case Ref.MadeBy(int step) -> {
        StepRecord record = state.step(step);
        if (record.state().done()) {
          yield new Parent.There(ObjectId.of(level, record.result().orElseThrow()));
        }
        yield record.state().unclear() ? new Parent.Open() : new Parent.Absent();
      }
    };
  }
}
