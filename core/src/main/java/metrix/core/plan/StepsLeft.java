package metrix.core.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.model.CreativeId;
import metrix.model.ImageHash;
import metrix.model.ObjectId;

/// A graph of steps from which those are taken out whose result is there already: what needed them
/// names the result instead.
final class StepsLeft {
  private final StepList left = new StepList();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, ObjectId> objects = new HashMap<>();
  private final Map<Integer, ImageHash> images = new HashMap<>();
  private final Map<Integer, CreativeId> creatives = new HashMap<>();

  /// The object of a step is there.
  void there(Step step, ObjectId id) {
    objects.put(step.number(), id);
  }

  /// The image of a step is at Meta.
  void there(Step step, ImageHash hash) {
    images.put(step.number(), hash);
  }

  /// The creative of a step is there.
  void there(Step step, CreativeId creative) {
    creatives.put(step.number(), creative);
  }

  /// The step stays. What it refers to must be kept or there.
  void keep(Step step) {
    keep(step, step.changes());
  }

  /// The step stays, with other lines for people.
  void keep(Step step, List<FieldChange> lines) {
    numbers.put(
        step.number(),
        left.add(
            now(step.intent()),
            step.name(),
            step.rows(),
            step.dependsOn().stream()
                .flatMap(d -> Optional.ofNullable(numbers.get(d)).stream())
                .toList(),
            lines));
  }

  /// Whether a step was kept or its result is there.
  boolean has(int step) {
    return numbers.containsKey(step)
        || objects.containsKey(step)
        || images.containsKey(step)
        || creatives.containsKey(step);
  }

  /// The object that a reference names now, if it is there.
  Optional<ObjectId> object(Ref ref) {
    return now(ref) instanceof Ref.Existing(ObjectId id) ? Optional.of(id) : Optional.empty();
  }

  List<Step> all() {
    return left.all();
  }

  private Intent now(Intent intent) {
    return switch (intent) {
      case Intent.UploadImage _, Intent.MakeCampaign _ -> intent;
      case Intent.MakeAdSet(Ref campaign, var spec) -> new Intent.MakeAdSet(now(campaign), spec);
      case Intent.MakeAd(Ref adSet, var shown, var spec) ->
          new Intent.MakeAd(now(adSet), shown.stream().map(this::now).toList(), spec);
      case Intent.CopyImage _ -> intent;
      case Intent.MakeCopy(var into, var spec) -> new Intent.MakeCopy(into.map(this::now), spec);
      case Intent.MakeCreative(var shown, var spec) ->
          new Intent.MakeCreative(shown.stream().map(this::now).toList(), spec);
      case Intent.ShowCreative show ->
          Optional.ofNullable(creatives.get(show.madeBy()))
              .<Intent>map(show::now)
              .orElseGet(() -> new Intent.ShowCreative(show.ad(), number(show.madeBy())));
      case Intent.ChangeObject(Ref object, var level, var changes) ->
          new Intent.ChangeObject(now(object), level, changes);
    };
  }

  private Ref now(Ref ref) {
    if (!(ref instanceof Ref.MadeBy(int step))) {
      return ref;
    }
    ObjectId there = objects.get(step);
    return there == null ? new Ref.MadeBy(number(step)) : new Ref.Existing(there);
  }

  private ImageRef now(ImageRef ref) {
    if (!(ref instanceof ImageRef.UploadedBy(int step))) {
      return ref;
    }
    ImageHash there = images.get(step);
    return there == null ? new ImageRef.UploadedBy(number(step)) : new ImageRef.Existing(there);
  }

  private int number(int step) {
    return Optional.ofNullable(numbers.get(step))
        .orElseThrow(() -> new IllegalStateException("step " + step + " is left out"));
  }
}
