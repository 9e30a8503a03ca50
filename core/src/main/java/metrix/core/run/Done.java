package metrix.core.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.core.run.Verdict.Lost;
import metrix.core.run.Verdict.Made;
import metrix.model.ImageHash;
import metrix.model.Level;

/// What follows once outcomes are known: they are on disk together, images are deleted before
/// anybody hears of a success, the activity log grows.
final class Done {
  private final RunDesk desk;
  private final Writes writes;
  private final RunLog log;

  Done(RunDesk desk) {
    this.desk = desk;
    this.writes = new Writes(desk.state, desk.parts.images());
    this.log = new RunLog(desk.parts, desk.state);
  }

  /// Settles steps, in one transaction.
  void settle(List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return;
    }
    Instant now = desk.now();
    desk.state.settled(verdicts, now);
    deleteImages(
        verdicts.stream()
            .filter(v -> v.sentence() instanceof Made || v.sentence() instanceof Lost)
            .flatMap(v -> image(v.step()).stream())
            .toList());
    remember(verdicts);
    log.settled(verdicts);
    desk.tell(verdicts.stream().map(Verdict::step).toList());
  }

  /// Settles one step.
  void settle(Step step, Verdict.Sentence sentence) {
    settle(List.of(new Verdict(step, sentence)));
  }

  /// Deletes the bytes of images, here and where they came from.
  void deleteImages(List<ImageFile> gone) {
    Plan plan = desk.plan();
    for (ImageFile image : gone) {
      desk.parts.images().delete(desk.state.record().id(), image.sha256());
      plan.imagesOf().ifPresent(owner -> desk.parts.images().delete(owner, image.sha256()));
    }
    desk.state.imagesDeleted(gone.stream().map(ImageFile::name).toList(), desk.now());
  }

  /// Whether the bytes of a step's image are there.
  boolean hasImage(Step step) {
    return image(step).flatMap(writes::file).isPresent();
  }

  /// The image of a step must be given again: the step is left to a later resume.
  void imageGone(Step step) {
    settle(
        step,
        new Verdict.Missing(
            StepError.ours(
                "The image “%s” is not in temp_uploads any more.".formatted(step.name()),
                "Give it again, then resume the run.")));
    desk.leave(step.number(), StopReason.IMAGE_GONE);
  }

  /// The level of the object that a step makes or changes.
  static Level level(Step step) {
    return switch (step.intent()) {
      case Intent.UploadImage _, Intent.CopyImage _, Intent.MakeCreative _ -> Level.ACCOUNT;
      case Intent.MakeCopy copy -> copy.spec().level();
      case Intent.MakeCampaign _ -> Level.CAMPAIGN;
      case Intent.MakeAdSet _ -> Level.AD_SET;
      case Intent.MakeAd _, Intent.ShowCreative _ -> Level.AD;
      case Intent.ChangeObject change -> change.level();
    };
  }

  private void remember(List<Verdict> verdicts) {
    Map<String, ImageHash> hashes = new HashMap<>();
    for (Verdict verdict : verdicts) {
      if (verdict.sentence() instanceof Made(_, String hash)) {
        image(verdict.step()).ifPresent(i -> hashes.put(i.sha256(), new ImageHash(hash)));
      }
    }
    if (!hashes.isEmpty()) {
      desk.parts.journal().rememberImages(desk.plan().account(), hashes);
    }
  }

  private static Optional<ImageFile> image(Step step) {
    return step.intent() instanceof Intent.UploadImage(ImageFile image)
        ? Optional.of(image)
        : Optional.empty();
  }
}
