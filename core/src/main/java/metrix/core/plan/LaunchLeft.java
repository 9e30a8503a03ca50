package metrix.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.TakeOver.Kept;
import metrix.model.ConfiguredStatus;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// The steps of a launch that are left once everything is taken over that earlier runs of the same
/// draft have made. Each row is either served by a step or told that its ad is there.
final class LaunchLeft {
  private final List<Step> wanted;
  private final TakeOver earlier;
  private final Snapshot snapshot;
  private final List<Problem> problems;
  private final Map<Integer, Kept> kept = new HashMap<>();
  private final Set<String> runs = new LinkedHashSet<>();
  private final StepsLeft left = new StepsLeft();
  private int images;

  LaunchLeft(List<Step> wanted, TakeOver earlier, Snapshot snapshot, List<Problem> problems) {
    this.wanted = wanted;
    this.earlier = earlier;
    this.snapshot = snapshot;
    this.problems = problems;
    wanted.forEach(this::find);
    Set<Integer> uploads = new HashSet<>();
    for (Step step : wanted) {
      if (!kept.containsKey(step.number()) && step.intent() instanceof Intent.MakeAd ad) {
        ad.images().forEach(ref -> upload(ref).ifPresent(uploads::add));
      }
    }
    wanted.forEach(step -> settle(step, uploads));
    left.all().forEach(this::twin);
  }

  List<Step> steps() {
    return left.all();
  }

  /// What was taken over, in sentences.
  List<String> notes() {
    if (kept.isEmpty() && images == 0) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    Titles.count(objects(Level.CAMPAIGN), "campaign", parts);
    Titles.count(objects(Level.AD_SET), "ad set", parts);
    Titles.count(objects(Level.AD), "ad", parts);
    Titles.count(images, "image", parts);
    return List.of(
        "Taken over, since an earlier run of this launch (%s) has made it: %s."
            .formatted(String.join(", ", runs), String.join(", ", parts)));
  }

  private long objects(Level level) {
    return kept.values().stream()
        .map(Kept::id)
        .filter(id -> id.level() == level)
        .distinct()
        .count();
  }

  private void find(Step step) {
    Optional<Kept> found =
        switch (step.intent()) {
          case Intent.MakeCampaign _ -> earlier.find(Level.CAMPAIGN, Optional.empty(), step.name());
          case Intent.MakeAdSet(Ref campaign, _) -> in(campaign, Level.AD_SET, step);
          case Intent.MakeAd(Ref adSet, _, _) -> in(adSet, Level.AD, step);
          default -> Optional.empty();
        };
    found.ifPresent(k -> {
      kept.put(step.number(), k);
      runs.add(k.run());
      say(step, k);
    });
  }

  private Optional<Kept> in(Ref parent, Level level, Step step) {
    Optional<ObjectId> id =
        switch (parent) {
          case Ref.Existing(ObjectId existing) -> Optional.of(existing);
          case Ref.MadeBy(int made) -> Optional.ofNullable(kept.get(made)).map(Kept::id);
        };
    return id.flatMap(p -> earlier.find(level, Optional.of(p), step.name()));
  }

  private void say(Step step, Kept k) {
    boolean same =
        step.intent().madeFrom().filter(k.spec()::equals).isPresent()
            && (!(step.intent() instanceof Intent.MakeAd ad)
                || ad.images().stream().map(this::atMeta).toList().equals(k.images()));
    if (same && step.kind() != Step.Kind.AD) {
      return;
    }
    String field =
        switch (step.kind()) {
          case CAMPAIGN -> "campaign.name";
          case AD_SET -> "adSet.name";
          default -> "ad.name";
        };
    for (int row : step.rows().isEmpty() ? List.of(0) : step.rows()) {
      problems.add(
          Problem.warning(
              Cells.at(row, field),
              same
                  ? "“%s” is there already: the run %s has made it.".formatted(step.name(), k.run())
                  : "“%s” stays as the run %s has made it; what differs here is not sent."
                      .formatted(step.name(), k.run()),
              same
                  ? "It is not made a second time."
                  : "Change it in the table, or give it another name to make it anew."));
    }
  }

  private void twin(Step step) {
    if (!(step.intent() instanceof Intent.MakeCampaign)) {
      return;
    }
    snapshot.campaigns().stream()
        .filter(c -> c.name().equals(step.name()) && !CampaignReader.over(c.status()))
        .findFirst()
        .ifPresent(c ->
            problems.add(
                Problem.warning(
                    Cells.at(step.rows().isEmpty() ? 0 : step.rows().getFirst(), "campaign.name"),
                    "The account has a campaign of this name already (%s).".formatted(c.id()),
                    "Go on to make a second one, or choose the existing campaign.")));
  }

  private void settle(Step step, Set<Integer> uploads) {
    Optional<Kept> there = Optional.ofNullable(kept.get(step.number()));
    if (there.isPresent()) {
      left.there(step, there.get().id());
      return;
    }
    switch (step.intent()) {
      case Intent.UploadImage(var file) -> {
        Optional<ImageHash> hash = earlier.image(file.sha256());
        if (hash.isPresent()) {
          images++;
          left.there(step, hash.get());
        } else if (uploads.contains(step.number())) {
          left.keep(step);
        }
      }
      case Intent.ChangeObject(Ref.MadeBy(int made), _, _) when kept.containsKey(made) ->
          switchOn(step, Optional.ofNullable(kept.get(made)).orElseThrow());
      default -> left.keep(step);
    }
  }

  /// An object that was taken over is switched on unless it is on already.
  private void switchOn(Step step, Kept k) {
    String now = Live.of(snapshot, k.id()).orElseThrow().status().name();
    if (!now.equals(ConfiguredStatus.ACTIVE.name())) {
      left.keep(
          step,
          List.of(
              new FieldChange("status", "Status", Optional.of(now), "ACTIVE", Optional.of(now))));
    }
  }

  private Optional<Integer> upload(ImageRef ref) {
    return ref instanceof ImageRef.UploadedBy(int step) ? Optional.of(step) : Optional.empty();
  }

  private ImageRef atMeta(ImageRef ref) {
    return upload(ref)
        .flatMap(n ->
            wanted.get(n - 1).intent() instanceof Intent.UploadImage(var file)
                ? earlier.image(file.sha256())
                : Optional.empty())
        .<ImageRef>map(ImageRef.Existing::new)
        .orElse(ref);
  }
}
