package metrix.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Past.Outcome;
import metrix.model.Level;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// Makes again what failed in a run: the same steps, in which what is made already has its id.
final class RetryPlanner {
  private static final String AT = "run";

  private final Past past;
  private final Snapshot snapshot;
  private final List<Problem> problems;
  private final StepsLeft left = new StepsLeft();

  RetryPlanner(Past past, Snapshot snapshot, List<Problem> problems) {
    this.past = past;
    this.snapshot = snapshot;
    this.problems = problems;
  }

  /// The steps; none when nothing failed that can be made again.
  List<Step> steps() {
    for (Step step : past.plan().steps()) {
      switch (past.outcome(step)) {
        case MADE -> {
          past.image(step).ifPresent(hash -> left.there(step, hash));
          past.creative(step).ifPresent(id -> left.there(step, id));
          past.object(step)
              .filter(_ -> step.intent().madeFrom().isPresent())
              .ifPresent(id -> left.there(step, id));
        }
        case FAILED -> again(step);
        case DECLINED, LEFT, UNKNOWN -> {}
      }
    }
    if (past.any(Outcome.DECLINED)) {
      problems.add(
          Problem.warning(
              AT,
              "What should be switched on stays paused, as it was decided.",
              "Resume the run %s with the amount to switch it on.".formatted(past.run())));
    }
    return left.all();
  }

  /// What the plan takes over from the run, in sentences.
  List<String> notes() {
    List<String> parts = new ArrayList<>();
    for (Level level : List.of(Level.CAMPAIGN, Level.AD_SET, Level.AD)) {
      Titles.count(made(level), level == Level.AD_SET ? "ad set" : level.wire(), parts);
    }
    Titles.count(
        past.plan().steps().stream().filter(s -> past.image(s).isPresent()).count(),
        "image",
        parts);
    return parts.isEmpty()
        ? List.of()
        : List.of(
            "Taken over, since the run %s has made it: %s."
                .formatted(past.run(), String.join(", ", parts)));
  }

  private long made(Level level) {
    return past.plan().steps().stream()
        .filter(s -> s.intent().madeFrom().isPresent() && past.made(s))
        .flatMap(s -> past.object(s).stream())
        .filter(id -> id.level() == level)
        .count();
  }

  private void again(Step step) {
    switch (step.intent()) {
      case Intent.UploadImage _, Intent.CopyImage _, Intent.MakeCampaign _, Intent.MakeCreative _ ->
          left.keep(step);
      case Intent.MakeCopy(var into, _) ->
          into.ifPresentOrElse(parent -> make(step, parent), () -> left.keep(step));
      case Intent.ShowCreative show -> show(step, show);
      case Intent.MakeAdSet(Ref campaign, _) -> make(step, campaign);
      case Intent.MakeAd(Ref adSet, _, _) -> make(step, adSet);
      case Intent.ChangeObject change -> change(step, change);
    }
  }

  private void make(Step step, Ref parent) {
    if (parent instanceof Ref.MadeBy(int above) && !left.has(above)) {
      return; // said where the parent was left out
    }
    Optional<ObjectId> in = left.object(parent);
    if (in.isPresent() && Live.standing(snapshot, in.get()).isEmpty()) {
      leave(step, "what it belongs to is archived or deleted", "Launch it anew.");
    } else if (in.isPresent() && named(in.get(), step.name())) {
      leave(step, "it is there already", "Look at it in the table.");
    } else {
      left.keep(step);
    }
  }

  /// An ad that still shows what it did gets its new creative.
  private void show(Step step, Intent.ShowCreative show) {
    if (!left.has(show.madeBy())) {
      return;
    }
    Optional<Live> live = Live.standing(snapshot, show.ad());
    if (live.isEmpty()) {
      leave(step, "it is archived or deleted", "There is nothing to do about it.");
    } else if (moved(live.get(), step.changes())) {
      leave(step, "somebody has changed it since", "Change it in the table if it must be.");
    } else {
      left.keep(step);
    }
  }

  private void change(Step step, Intent.ChangeObject change) {
    if (change.object() instanceof Ref.MadeBy(int made) && !left.has(made)) {
      return;
    }
    Optional<ObjectId> id = left.object(change.object());
    if (id.isEmpty()) {
      left.keep(step); // it is made by a step of this plan
      return;
    }
    Optional<Live> live = Live.standing(snapshot, id.get());
    if (live.isEmpty()) {
      leave(step, "it is archived or deleted", "There is nothing to do about it.");
    } else if (done(live.get(), change.changes())) {
      leave(step, "it is as wished already", "There is nothing to do.");
    } else {
      List<FieldChange> lines = step.changes().stream().map(l -> fresh(live.get(), l)).toList();
      if (moved(live.get(), lines)) {
        leave(step, "somebody has changed it since", "Change it in the table if it must be.");
      } else {
        left.keep(step, lines);
      }
    }
  }

  private void leave(Step step, String why, String fix) {
    problems.add(Problem.warning(AT, "“%s”: %s.".formatted(step.name(), why), fix));
  }

  /// A status of what the run made itself had nothing to be compared with at that time.
  private static FieldChange fresh(Live live, FieldChange line) {
    return line.wireBefore().isPresent()
        ? line
        : new FieldChange(
            line.field(), line.label(), line.before(), line.after(), live.held(line.field()));
  }

  private static boolean moved(Live live, List<FieldChange> lines) {
    return lines.stream()
        .anyMatch(l ->
            live.held(l.field()).filter(h -> !l.wireBefore().equals(Optional.of(h))).isPresent());
  }

  private static boolean done(Live live, List<ObjectChange> changes) {
    return WireFields.of(changes).entrySet().stream()
        .allMatch(f ->
            live.held(f.getKey())
                .filter(h -> WireFields.same(f.getKey(), f.getValue(), h))
                .isPresent());
  }

  private boolean named(ObjectId parent, String name) {
    return snapshot.adSets().stream()
            .anyMatch(s ->
                s.campaign().equals(parent)
                    && s.name().equals(name)
                    && !CampaignReader.over(s.status()))
        || snapshot.ads().stream()
            .anyMatch(a ->
                a.adSet().equals(parent)
                    && a.name().equals(name)
                    && !CampaignReader.over(a.status()));
  }
}
