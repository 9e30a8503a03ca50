package metrix.core.run;

import java.time.Instant;
import metrix.core.media.ImageFile;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Step;
import metrix.marketing.GraphFailure;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.ObjectId;

/// What follows once the outcome of a step is known: the image is deleted before anybody hears of
/// the success, the object is read back, the activity log grows.
final class Done {
  private final RunDesk desk;
  private final RunLog log;

  Done(RunDesk desk) {
    this.desk = desk;
    this.log = new RunLog(desk.parts, desk.state);
  }

  /// Meta has done the step.
  void made(Step step, StepState how, String result) {
    Instant now = desk.now();
    desk.state.step(step.number(), s -> s.done(how, result, now));
    if (step.intent() instanceof Intent.UploadImage(ImageFile image)) {
      deleteImage(image);
      desk.parts.journal().rememberImage(plan().account(), image.sha256(), new ImageHash(result));
    } else {
      readBack(step, ObjectId.of(level(step), result));
    }
    log.made(step, result);
    desk.tellStep(step);
  }

  /// Meta refused the step, or it can never be done.
  void failed(Step step, StepState how, StepError why) {
    Instant now = desk.now();
    desk.state.step(step.number(), s -> s.because(how, why, now));
    if (step.intent() instanceof Intent.UploadImage(ImageFile image)) {
      deleteImage(image);
    }
    if (how == StepState.REJECTED) {
      log.refused(step, why);
    } else {
      log.notSent(step, why);
    }
    desk.tellStep(step);
  }

  /// Nobody knows what became of the step.
  void unknown(Step step, StepError why) {
    Instant now = desk.now();
    desk.state.step(step.number(), s -> s.because(StepState.UNKNOWN, why, now));
    log.unknown(step, why);
    desk.tellStep(step);
  }

  /// Deletes the bytes of an image, here and where it came from.
  void deleteImage(ImageFile image) {
    desk.parts.images().delete(desk.state.record().id(), image.sha256());
    plan().imagesOf().ifPresent(owner -> desk.parts.images().delete(owner, image.sha256()));
    desk.state.imageDeleted(image.name(), desk.now());
  }

  private void readBack(Step step, ObjectId id) {
    try {
      desk.state.changedByMeta(Readings.differences(step, id, desk.api));
    } catch (GraphFailure _) {
      desk.state.note("“%s” could not be read back after the write.".formatted(step.name()));
    }
  }

  private Plan plan() {
    return desk.state.record().plan();
  }

  /// The level of the object that a step makes or changes.
  static Level level(Step step) {
    return switch (step.intent()) {
      case Intent.UploadImage _ -> Level.ACCOUNT;
      case Intent.MakeCampaign _ -> Level.CAMPAIGN;
      case Intent.MakeAdSet _ -> Level.AD_SET;
      case Intent.MakeAd _ -> Level.AD;
      case Intent.ChangeObject change -> change.level();
    };
  }
}
