package metrix.core.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.campaign.Snapshot;
import metrix.core.plan.Past.Outcome;
import metrix.marketing.GraphUrl;
import metrix.model.AccountId;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.ObjectId;
import metrix.model.Problem;

/// What earlier runs of the same draft have made and Meta still holds: a launch whose first try
/// failed in part uses it instead of making it twice. Objects are told by level, parent and name,
/// images by their bytes.
final class TakeOver {
  /// An object that an earlier run made.
  ///
  /// @param spec what it was made from
  /// @param images what Meta calls the images of an ad
  record Kept(ObjectId id, Record spec, List<ImageRef> images, String run) {}

  /// Where an object is told from others.
  private record Place(Level level, Optional<ObjectId> parent, String name) {}

  private final Map<Place, Kept> objects = new HashMap<>();
  private final Map<String, ImageHash> images = new HashMap<>();

  private TakeOver() {}

  /// What the runs have left.
  ///
  /// @param earlier runs of the draft, newest first; what stands before the last complete one is a
  ///   closed chapter
  static TakeOver of(List<Past> earlier, Snapshot snapshot, GraphUrl graph) {
    TakeOver all = new TakeOver();
    for (Past past : here(earlier, snapshot.account().id(), graph)) {
      if (!past.any(Outcome.FAILED)) {
        break;
      }
      all.add(past, snapshot);
    }
    return all;
  }

  /// Why the draft cannot be launched now: an earlier run of it is still open.
  static List<Problem> open(List<Past> earlier, AccountId account, GraphUrl graph) {
    return here(earlier, account, graph).stream()
        .filter(p -> p.atWork() || p.any(Outcome.LEFT) || p.any(Outcome.UNKNOWN))
        .map(p ->
            Problem.error(
                "run",
                "The run %s of this launch is still open.".formatted(p.run()),
                "Resume it or undo it first; otherwise things are made twice."))
        .toList();
  }

  /// An object of a name in a parent; no parent for a campaign.
  Optional<Kept> find(Level level, Optional<ObjectId> parent, String name) {
    return Optional.ofNullable(objects.get(new Place(level, parent, name)));
  }

  /// What Meta calls an image that an earlier run brought to it.
  Optional<ImageHash> image(String sha256) {
    return Optional.ofNullable(images.get(sha256));
  }

  private static List<Past> here(List<Past> earlier, AccountId account, GraphUrl graph) {
    return earlier.stream()
        .filter(p -> p.plan().account().equals(account))
        .filter(p -> p.plan().graph().equals(graph.base().toString()))
        .toList();
  }

  private void add(Past past, Snapshot snapshot) {
    for (Step step : past.plan().steps()) {
      if (step.intent() instanceof Intent.UploadImage(var file)) {
        past.image(step).ifPresent(hash -> images.putIfAbsent(file.sha256(), hash));
        continue;
      }
      past.object(step)
          .filter(_ -> past.made(step))
          .flatMap(id -> Live.standing(snapshot, id))
          .ifPresent(live -> keep(past, step, live, snapshot));
    }
  }

  private void keep(Past past, Step step, Live live, Snapshot snapshot) {
    Optional<Record> spec = step.intent().madeFrom();
    if (spec.isEmpty() || !live.name().equals(step.name())) {
      return;
    }
    List<ObjectId> above = Live.above(snapshot, live.id());
    Place place =
        new Place(
            live.id().level(),
            above.isEmpty() ? Optional.empty() : Optional.of(above.getLast()),
            live.name());
    List<ImageRef> pictures =
        step.intent() instanceof Intent.MakeAd ad
            ? ad.images().stream().map(ref -> resolved(past, ref)).toList()
            : List.of();
    objects.putIfAbsent(place, new Kept(live.id(), spec.get(), pictures, past.run()));
  }

  private static ImageRef resolved(Past past, ImageRef ref) {
    return switch (ref) {
      case ImageRef.Existing there -> there;
      case ImageRef.UploadedBy(int upload) ->
          past.image(past.plan().step(upload)).<ImageRef>map(ImageRef.Existing::new).orElse(ref);
    };
  }
}
