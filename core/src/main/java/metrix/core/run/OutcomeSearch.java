package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import metrix.core.plan.Intent;
import metrix.core.plan.Step;
import metrix.core.run.Candidates.Parent;
import metrix.core.run.Verdict.Absent;
import metrix.core.run.Verdict.Lost;
import metrix.core.run.Verdict.Made;
import metrix.core.run.Verdict.Unclear;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingReads.Labelled;
import metrix.model.Level;
import metrix.model.ObjectId;

/// Finds out what became of steps whose outcome nobody knows: parents first, since what was made in
/// a parent that is absent is absent too. Nothing is sent again before this has said that it is
/// absent: two clean reads, far enough apart.
final class OutcomeSearch {
  private static final int TRIES = 3;

  private final RunDesk desk;
  private final Writes writes;
  private final Done done;
  private final Candidates candidates;
  private final Map<Integer, Integer> absences = new HashMap<>();

  OutcomeSearch(RunDesk desk, Writes writes, Done done) {
    this.desk = desk;
    this.writes = writes;
    this.done = done;
    this.candidates = new Candidates(desk.state);
  }

  /// Looks until every step is found or surely absent, or the times for looking are over; what is
  /// still unclear then stays UNKNOWN.
  void resolve(List<Step> unclear) throws InterruptedException {
    List<Step> open = new ArrayList<>(unclear);
    if (open.removeIf(this::safeToRepeat)) {
      desk.pause(desk.parts.lookUps().after().getFirst(), "What may be repeated is sent again.");
    }
    Map<Integer, List<Instant>> clean = new HashMap<>();
    Instant since = desk.now();
    for (Duration after : desk.parts.lookUps().after()) {
      if (open.isEmpty() || desk.stopped().isPresent()) {
        break;
      }
      desk.pause(
          Duration.between(desk.now(), since.plus(after)),
          "Looking at Meta what became of %d steps.".formatted(open.size()));
      changed(open);
      Map<Level, List<Labelled>> seen = new HashMap<>();
      open.removeIf(step -> look(step, seen, clean));
    }
    for (Step step : open) {
      settle(step, clean.getOrDefault(step.number(), List.of()));
    }
  }

  /// The same bytes give the same hash, and an equal creative is given back instead of made again:
  /// both may be repeated without a look. Source: Meta, ad image and ad creative pages, copies of
  /// 2026-09-12.
  private boolean safeToRepeat(Step step) {
    if (!(step.intent() instanceof Intent.UploadImage)
        && !(step.intent() instanceof Intent.CopyImage)
        && !(step.intent() instanceof Intent.MakeCreative)) {
      return false;
    }
    absent(step);
    return true;
  }

  /// Reads all changed objects at once: a change was done if every field is as wished, and may be
  /// sent again if all are as they were. Otherwise somebody has changed them since, and a newer
  /// value is not overwritten.
  private void changed(List<Step> open) {
    Map<Step, ObjectId> objects = new LinkedHashMap<>();
    Map<ObjectId, List<String>> wanted = new LinkedHashMap<>();
    for (Step step : open) {
      writes
          .change(step)
          .ifPresent(change -> {
            ObjectId id = writes.id(change.object(), change.level());
            objects.put(step, id);
            wanted.merge(id, Readings.fields(step), OutcomeSearch::both);
          });
    }
    if (objects.isEmpty()) {
      return;
    }
    try {
      Map<ObjectId, SortedMap<String, String>> held =
          desk.api.fields(desk.plan().account(), wanted);
      objects.forEach((step, id) -> {
        SortedMap<String, String> now = held.getOrDefault(id, Collections.emptySortedMap());
        List<String> moved = Readings.moved(step, now);
        if (Readings.holds(writes.known(step), now)) {
          done.settle(step, new Made(StepState.RECONCILED, id.value()));
        } else if (now.isEmpty() || moved.isEmpty()) {
          absent(step);
        } else {
          done.settle(step, StepErrors.moved(moved));
        }
      });
      open.removeAll(objects.keySet());
    } catch (GraphFailure failure) {
      stopForTheToken(failure);
    }
  }

  private static List<String> both(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  /// Looks once for something that was to be made; true when the outcome is clear now.
  private boolean look(
      Step step, Map<Level, List<Labelled>> seen, Map<Integer, List<Instant>> clean) {
    if (step.intent().isChange()) {
      return false;
    }
    Parent parent = candidates.parent(step);
    if (parent instanceof Parent.Absent) {
      absent(step);
      return true;
    }
    if (parent instanceof Parent.Open) {
      return false;
    }
    try {
      List<Labelled> found = candidates.of(step, parent, labelled(Done.level(step), seen));
      clean.computeIfAbsent(step.number(), _ -> new ArrayList<>()).add(desk.now());
      if (found.isEmpty()) {
        return false;
      }
      adopt(step, found);
      return true;
    } catch (GraphFailure failure) {
      stopForTheToken(failure);
      return false;
    }
  }

  private List<Labelled> labelled(Level level, Map<Level, List<Labelled>> seen) {
    List<Labelled> known = seen.get(level);
    if (known == null) {
      known =
          desk.api.labelled(
              desk.plan().account(), level, desk.state.record().label(), candidates.fields(level));
      seen.put(level, known);
    }
    return known;
  }

  private void stopForTheToken(GraphFailure failure) {
    if (failure.kind() == GraphFailure.Kind.TOKEN) {
      desk.stop(StopReason.TOKEN);
    }
  }

  private void adopt(Step step, List<Labelled> found) {
    if (found.size() > 1) {
      desk.state.note(
          "Meta holds %d objects named “%s” of this run; the oldest counts. The others: %s."
              .formatted(
                  found.size(),
                  step.name(),
                  String.join(", ", found.stream().skip(1).map(l -> l.id().value()).toList())));
    }
    done.settle(step, new Made(StepState.RECONCILED, found.getFirst().id().value()));
  }

  private void settle(Step step, List<Instant> clean) {
    boolean surely =
        candidates.parent(step) instanceof Parent.Absent
            || (clean.size() > 1
                && Duration.between(clean.getFirst(), clean.getLast())
                        .compareTo(desk.parts.lookUps().apart())
                    >= 0);
    if (surely) {
      absent(step);
    } else {
      desk.leave(step.number(), StopReason.UNKNOWN_OUTCOME);
      done.settle(
          step,
          new Unclear(
              desk.state
                  .step(step.number())
                  .error()
                  .orElseGet(() ->
                      StepError.ours(
                          "Nobody knows whether Meta has made it.",
                          StepErrors.fix(GraphFailure.Kind.AMBIGUOUS)))));
    }
  }

  /// Surely not done. It may be sent again, but not for ever: what Meta itself refuses every time
  /// failed; what only got lost is left to a later resume.
  private void absent(Step step) {
    int times = absences.merge(step.number(), 1, Integer::sum);
    Optional<StepError> refusal = desk.state.step(step.number()).error().filter(e -> e.code() != 0);
    if (times >= TRIES && refusal.isPresent()) {
      done.settle(step, new Lost(StepState.REJECTED, refusal.get()));
      return;
    }
    if (times >= TRIES) {
      desk.leave(step.number(), StopReason.UNREACHABLE);
    }
    done.settle(step, new Absent());
  }
}
