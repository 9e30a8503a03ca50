package metrix.core.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metrix.core.plan.Intent;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.marketing.MarketingReads.Labelled;
import metrix.model.Level;
import metrix.model.ObjectId;

/// Finds out what became of steps whose outcome nobody knows. Nothing is sent again before this has
/// said that it is absent: two clean reads, far enough apart.
final class OutcomeSearch {
  private static final int TRIES = 3;

  private final RunDesk desk;
  private final Writes writes;
  private final Done done;
  private final Map<Integer, Integer> absences = new HashMap<>();

  OutcomeSearch(RunDesk desk, Writes writes, Done done) {
    this.desk = desk;
    this.writes = writes;
    this.done = done;
  }

  /// Looks until every step is found or surely absent, or the times for looking are over; what is
  /// still unclear then stays UNKNOWN.
  void resolve(List<Step> unclear) throws InterruptedException {
    List<Step> open = new ArrayList<>(unclear);
    if (open.removeIf(this::safeToRepeat)) {
      desk.pause(desk.parts.lookUps().after().getFirst(), "An upload is repeated.");
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
      Map<Level, List<Labelled>> seen = new HashMap<>();
      open.removeIf(step -> look(step, seen, clean));
    }
    for (Step step : open) {
      settle(step, clean.getOrDefault(step.number(), List.of()));
    }
  }

  /// The same bytes give the same hash: an upload may be repeated without a look. Source: Meta, ad
  /// image page, copy of 2026-09-12.
  private boolean safeToRepeat(Step step) {
    if (!(step.intent() instanceof Intent.UploadImage)) {
      return false;
    }
    absent(step);
    return true;
  }

  /// Looks once; true when the outcome is clear now.
  private boolean look(
      Step step, Map<Level, List<Labelled>> seen, Map<Integer, List<Instant>> clean) {
    try {
      if (step.intent() instanceof Intent.ChangeObject(Ref object, Level level, _)) {
        ObjectId id = writes.id(object, level);
        if (Readings.holds(step, id, desk.api)) {
          done.made(step, StepState.RECONCILED, id.value());
        } else {
          absent(step);
        }
        return true;
      }
      Level level = Done.level(step);
      if (!seen.containsKey(level)) {
        seen.put(
            level,
            desk.api.labelled(
                desk.state.record().plan().account(),
                level,
                desk.state.record().label(),
                List.of()));
      }
      List<Labelled> found = candidates(step, seen.getOrDefault(level, List.of()));
      clean.computeIfAbsent(step.number(), _ -> new ArrayList<>()).add(desk.now());
      if (found.isEmpty()) {
        return false;
      }
      adopt(step, found);
      return true;
    } catch (GraphFailure failure) {
      if (failure.kind() == GraphFailure.Kind.TOKEN) {
        desk.stop(StopReason.TOKEN);
      }
      return false;
    }
  }

  private List<Labelled> candidates(Step step, List<Labelled> labelled) {
    Set<String> taken =
        desk.state.record().steps().stream()
            .filter(s -> s.state().done() && s.number() != step.number())
            .flatMap(s -> s.result().stream())
            .collect(Collectors.toSet());
    Optional<ObjectId> parent =
        switch (step.intent()) {
          case Intent.MakeAdSet(Ref campaign, _) ->
              Optional.of(writes.id(campaign, Level.CAMPAIGN));
          case Intent.MakeAd(Ref adSet, _, _) -> Optional.of(writes.id(adSet, Level.AD_SET));
          case Intent.MakeCampaign _, Intent.UploadImage _, Intent.ChangeObject _ ->
              Optional.empty();
        };
    return labelled.stream()
        .filter(l -> l.name().equals(step.name()))
        .filter(l -> parent.isEmpty() || l.parent().equals(parent))
        .filter(l -> !taken.contains(l.id().value()))
        .toList();
  }

  private void adopt(Step step, List<Labelled> found) {
    if (found.size() > 1) {
      desk.state.note(
          "Meta holds %d objects named “%s” of this run; the oldest counts. The others: %s."
              .formatted(
                  found.size(),
                  step.name(),
                  found.stream()
                      .skip(1)
                      .map(l -> l.id().value())
                      .collect(Collectors.joining(", "))));
    }
    done.made(step, StepState.RECONCILED, found.getFirst().id().value());
  }

  private void settle(Step step, List<Instant> clean) {
    boolean surely =
        clean.size() > 1
            && Duration.between(clean.getFirst(), clean.getLast())
                    .compareTo(desk.parts.lookUps().apart())
                >= 0;
    if (surely) {
      absent(step);
    } else {
      desk.leave(step.number(), StopReason.UNKNOWN_OUTCOME);
      done.unknown(
          step,
          desk.state
              .step(step.number())
              .error()
              .orElseGet(() ->
                  StepError.ours(
                      "Nobody knows whether Meta has made it.",
                      StepErrors.fix(GraphFailure.Kind.AMBIGUOUS))));
    }
  }

  /// Surely not done. It may be sent again, but not for ever: what Meta itself refuses every time
  /// failed; what only got lost is left to a later resume.
  private void absent(Step step) {
    Instant now = desk.now();
    int times = absences.merge(step.number(), 1, Integer::sum);
    StepRecord record = desk.state.step(step.number());
    Optional<StepError> refusal = record.error().filter(e -> e.code() != 0);
    if (times >= TRIES && refusal.isPresent()) {
      done.failed(step, StepState.REJECTED, refusal.get());
      return;
    }
    if (times >= TRIES) {
      desk.leave(step.number(), StopReason.UNREACHABLE);
    }
    desk.state.step(step.number(), s -> s.as(StepState.ABSENT, now));
    desk.tellStep(step);
  }
}
