package metrix.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.core.media.ImageStore;
import metrix.core.plan.ImageRef;
import metrix.core.plan.Intent;
import metrix.core.plan.Plan;
import metrix.core.plan.Ref;
import metrix.core.plan.Step;
import metrix.marketing.StandIn;
import metrix.marketing.Write;
import metrix.model.AccountId;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.CreativeId;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.ObjectId;

/// Turns a step into the write to be sent, with the ids that earlier steps made.
record Writes(RunState state, ImageStore images) {
  /// The write; empty when its image is not in `temp_uploads` any more.
  ///
  /// @param unit the request that it goes out in: what is made in it has no id yet
  Optional<Write> of(Step step, Unit unit) {
    RunRecord run = state.record();
    AccountId account = run.plan().account();
    return switch (step.intent()) {
      case Intent.UploadImage(ImageFile image) ->
          file(run, image).map(path -> new Write.UploadImage(account, image.name(), path));
      case Intent.MakeCampaign(var spec) ->
          Optional.of(new Write.CreateCampaign(account, spec, run.label()));
      case Intent.MakeAdSet(Ref campaign, var spec) ->
          Optional.of(
              new Write.CreateAdSet(
                  account,
                  new CampaignId(id(campaign, Level.CAMPAIGN, unit).value()),
                  spec,
                  run.label()));
      case Intent.MakeAd(Ref adSet, List<ImageRef> shown, var spec) ->
          Optional.of(
              new Write.CreateAd(
                  account,
                  new AdSetId(id(adSet, Level.AD_SET, unit).value()),
                  shown.stream().map(image -> hash(image, unit)).toList(),
                  spec,
                  run.label()));
      case Intent.MakeCopy(var into, var spec) ->
          Optional.of(
              new Write.CreateCopy(
                  account, into.map(p -> id(p, above(spec.level()), unit)), spec, run.label()));
      case Intent.CopyImage(var from, var hash) ->
          Optional.of(new Write.CopyImage(account, from, hash));
      case Intent.MakeCreative(List<ImageRef> shown, var spec) ->
          Optional.of(
              new Write.CreateCreative(
                  account, shown.stream().map(image -> hash(image, unit)).toList(), spec));
      case Intent.ShowCreative _ ->
          Optional.of(
              new Write.Change(
                  account,
                  step.existing().orElseThrow(),
                  change(step).orElseThrow(() -> notYet(step.number())).changes()));
      case Intent.ChangeObject(Ref object, Level level, var changes) ->
          Optional.of(new Write.Change(account, id(object, level), changes));
    };
  }

  /// What a step changes, with the creative that an earlier step made; empty when it makes
  /// something, and when that creative is not there yet.
  Optional<Intent.ChangeObject> change(Step step) {
    return switch (step.intent()) {
      case Intent.ChangeObject change -> Optional.of(change);
      case Intent.ShowCreative show ->
          state.step(show.madeBy()).result().map(CreativeId::new).map(show::now);
      default -> Optional.empty();
    };
  }

  /// The same step, whose intent says the creative that an earlier step made, once that is there.
  Step known(Step step) {
    return change(step)
        .map(change ->
            new Step(
                step.number(), change, step.name(), step.rows(), step.dependsOn(), step.changes()))
        .orElse(step);
  }

  /// The id of an object of the plan; only once it is there.
  ObjectId id(Ref ref, Level level) {
    return switch (ref) {
      case Ref.Existing(ObjectId id) -> id;
      case Ref.MadeBy(int step) ->
          ObjectId.of(level, state.step(step).result().orElseThrow(() -> notYet(step)));
    };
  }

  /// The bytes of an image; empty when they are gone.
  Optional<Path> file(ImageFile image) {
    return file(state.record(), image);
  }

  private ObjectId id(Ref ref, Level level, Unit unit) {
    Optional<Integer> beside =
        ref instanceof Ref.MadeBy(int step) ? unit.place(step) : Optional.empty();
    return beside.map(place -> StandIn.id(level, place)).orElseGet(() -> id(ref, level));
  }

  private ImageHash hash(ImageRef image, Unit unit) {
    return switch (image) {
      case ImageRef.Existing(ImageHash hash) -> hash;
      case ImageRef.UploadedBy(int step) ->
          unit.place(step)
              .map(StandIn::hash)
              .orElseGet(
                  () -> new ImageHash(state.step(step).result().orElseThrow(() -> notYet(step))));
    };
  }

  private static Level above(Level level) {
    return level == Level.AD ? Level.AD_SET : Level.CAMPAIGN;
  }

  private Optional<Path> file(RunRecord run, ImageFile image) {
    Plan plan = run.plan();
    return images
        .find(run.id(), image.sha256())
        .or(() -> plan.imagesOf().flatMap(owner -> images.find(owner, image.sha256())));
  }

  private static IllegalStateException notYet(int step) {
    return new IllegalStateException("step " + step + " has made nothing yet");
  }
}
