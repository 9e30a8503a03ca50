package metrix.core.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.model.AdId;
import metrix.model.CreativeSpec;

/// The steps that give ads new creatives: an image is uploaded once and an equal creative made
/// once, however many ads show it.
final class SwapSteps {
  /// A creative in the plan.
  private record Made(List<ImageRef> images, CreativeSpec spec) {}

  private final StepList steps;
  private final Map<String, Integer> uploads = new HashMap<>();
  private final Map<Made, Integer> creatives = new HashMap<>();

  /// @param steps to which they are added; uploads among them are used
  SwapSteps(StepList steps) {
    this.steps = steps;
    for (Step step : steps.all()) {
      if (step.intent() instanceof Intent.UploadImage(ImageFile image)) {
        uploads.put(image.sha256(), step.number());
      }
    }
  }

  /// The step in which the ad gets its new creative, if it gets one.
  Optional<Integer> add(EditReader.Wanted wanted) {
    return wanted.swap().map(swap -> add(wanted.live(), swap));
  }

  private int add(Live live, Swap swap) {
    List<ImageRef> images = swap.pictures().stream().map(this::image).toList();
    int creative =
        creatives.computeIfAbsent(
            new Made(images, swap.spec()),
            made ->
                steps.add(
                    new Intent.MakeCreative(made.images(), made.spec()),
                    live.name(),
                    List.of(),
                    uploadsOf(images),
                    List.of()));
    List<FieldChange> lines = new ArrayList<>(swap.lines());
    lines.add(live.line(WireFields.CREATIVE, "Creative", "a new one"));
    return steps.add(
        new Intent.ShowCreative((AdId) live.id(), creative),
        live.name(),
        List.of(),
        List.of(creative),
        lines);
  }

  private ImageRef image(AdReader.Picture picture) {
    return switch (picture) {
      case AdReader.Picture.AtMeta(var hash) -> new ImageRef.Existing(hash);
      case AdReader.Picture.Dropped(ImageFile file) ->
          new ImageRef.UploadedBy(
              uploads.computeIfAbsent(
                  file.sha256(),
                  _ ->
                      steps.add(
                          new Intent.UploadImage(file),
                          file.name(),
                          List.of(),
                          List.of(),
                          Review.image(file))));
    };
  }

  private static List<Integer> uploadsOf(List<ImageRef> images) {
    return images.stream()
        .filter(ImageRef.UploadedBy.class::isInstance)
        .map(i -> ((ImageRef.UploadedBy) i).step())
        .distinct()
        .toList();
  }
}
