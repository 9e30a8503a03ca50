package metrix.core.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metrix.core.media.CleanImage;
import metrix.core.media.ImageFile;
import metrix.core.media.ImageStore;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.model.Problem;

/// The images of runs in `temp_uploads`: there from the drop to the confirmed upload, and at most
/// 24 hours for a run that waits to be resumed.
final class RunImages {
  private final Runner.Parts parts;

  RunImages(Runner.Parts parts) {
    this.parts = parts;
  }

  /// Images that a plan needs and that are not there, as problems.
  List<Problem> missing(Plan plan) {
    return all(plan)
        .filter(image ->
            plan.imagesOf().flatMap(owner -> parts.images().find(owner, image.sha256())).isEmpty())
        .map(image ->
            Problem.error(
                "ad.image",
                "The image “%s” is not here any more.".formatted(image.name()),
                "Add it again."))
        .toList();
  }

  /// Names of images that a run still needs and that are not there.
  List<String> missing(RunRecord run) {
    return pending(run)
        .filter(image ->
            parts.images().find(run.id(), image.sha256()).isEmpty()
                && run.plan()
                    .imagesOf()
                    .flatMap(owner -> parts.images().find(owner, image.sha256()))
                    .isEmpty())
        .map(ImageFile::name)
        .toList();
  }

  /// Hands the images of a plan to its run.
  void takeOver(RunRecord run) {
    run.plan()
        .imagesOf()
        .ifPresent(owner ->
            parts
                .images()
                .move(
                    owner,
                    run.id(),
                    pending(run).map(ImageFile::sha256).collect(Collectors.toSet())));
  }

  /// Takes an image that was given again, if the run needs exactly these bytes.
  boolean give(RunRecord run, CleanImage image) {
    boolean needed = pending(run).anyMatch(i -> i.sha256().equals(image.file().sha256()));
    if (needed) {
      parts.images().put(run.id(), image);
    }
    return needed;
  }

  /// Deletes all images of a run.
  void deleteAll(RunRecord run) {
    parts.images().deleteAll(run.id());
    Instant now = parts.clock().instant();
    deleted(
        run, all(run.plan()).filter(image -> !run.imagesDeleted().containsKey(image.name())), now);
  }

  /// Deletes everything but the pending images of open runs of the last 24 hours.
  void sweep() {
    Instant oldest = parts.clock().instant().minus(ImageStore.KEPT);
    Map<String, Set<String>> keep = new HashMap<>();
    for (RunRecord run : parts.journal().open()) {
      Set<String> wanted = new HashSet<>();
      if (run.started().isAfter(oldest)) {
        pending(run).map(ImageFile::sha256).forEach(wanted::add);
        keep.put(run.id(), wanted);
        run.plan().imagesOf().ifPresent(owner -> keep.put(owner, wanted));
      }
      Instant now = parts.clock().instant();
      deleted(
          run,
          all(run.plan())
              .filter(i -> !wanted.contains(i.sha256()))
              .filter(i -> !run.imagesDeleted().containsKey(i.name())),
          now);
    }
    parts.images().sweep(keep);
  }

  /// Deletes the images of open runs that began more than 24 hours ago and do not work now.
  void expire(Predicate<String> atWork) {
    Instant oldest = parts.clock().instant().minus(ImageStore.KEPT);
    parts.journal().open().stream()
        .filter(run -> !run.started().isAfter(oldest) && !atWork.test(run.id()))
        .forEach(this::deleteAll);
  }

  private void deleted(RunRecord run, Stream<ImageFile> images, Instant now) {
    List<String> names = images.map(ImageFile::name).toList();
    if (!names.isEmpty()) {
      parts.journal().imagesDeleted(run.id(), names, now);
    }
  }

  private static Stream<ImageFile> all(Plan plan) {
    return plan.steps().stream()
        .filter(s -> s.intent() instanceof Intent.UploadImage)
        .map(s -> ((Intent.UploadImage) s.intent()).image());
  }

  private static Stream<ImageFile> pending(RunRecord run) {
    return run.plan().steps().stream()
        .filter(s -> s.intent() instanceof Intent.UploadImage)
        .filter(s -> !run.step(s.number()).state().settled())
        .map(s -> ((Intent.UploadImage) s.intent()).image());
  }
}
