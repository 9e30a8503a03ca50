package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.model.AdId;
import metrix.model.AdSetId;
import metrix.model.CampaignId;
import metrix.model.CreativeId;
import metrix.model.ImageHash;
import metrix.model.ObjectId;

/// A run as later plans see it: what it set out to do, and what became of each step. Undoing and
/// retrying start from it.
///
/// @param atWork whether it works now
/// @param fates of the plan's steps, in their order
public record Past(String run, Plan plan, boolean atWork, List<Fate> fates) {
  /// What became of a step.
  public enum Outcome {
    /// Meta has done it.
    MADE,
    /// Meta refused it, or a step that it needs.
    FAILED,
    /// Nobody confirmed the amounts.
    DECLINED,
    /// It was never sent.
    LEFT,
    /// Nobody knows.
    UNKNOWN
  }

  /// The outcome of a step.
  ///
  /// @param result the id of the object or the hash of the image, once there
  public record Fate(Outcome outcome, Optional<String> result) {}

  public Past {
    fates = List.copyOf(fates);
    if (fates.size() != plan.steps().size()) {
      throw new IllegalArgumentException("outcomes of other steps than the plan's");
    }
  }

  /// The outcome of a step of the plan.
  public Outcome outcome(Step step) {
    return fates.get(step.number() - 1).outcome();
  }

  boolean made(Step step) {
    return outcome(step) == Outcome.MADE;
  }

  /// Whether some step came out like this.
  public boolean any(Outcome outcome) {
    return fates.stream().anyMatch(f -> f.outcome() == outcome);
  }

  long count(Outcome outcome) {
    return fates.stream().filter(f -> f.outcome() == outcome).count();
  }

  /// The object that a step made or was to change; empty for an image, a creative and what is not
  /// there.
  Optional<ObjectId> object(Step step) {
    return switch (step.intent()) {
      case Intent.UploadImage _, Intent.CopyImage _, Intent.MakeCreative _ -> Optional.empty();
      case Intent.MakeCopy copy -> result(step).map(id -> ObjectId.of(copy.spec().level(), id));
      case Intent.ShowCreative show -> Optional.of(show.ad());
      case Intent.MakeCampaign _ -> result(step).map(CampaignId::new);
      case Intent.MakeAdSet _ -> result(step).map(AdSetId::new);
      case Intent.MakeAd _ -> result(step).map(AdId::new);
      case Intent.ChangeObject(Ref.Existing(ObjectId id), _, _) -> Optional.of(id);
      case Intent.ChangeObject(Ref.MadeBy(int made), _, _) -> object(plan.step(made));
    };
  }

  /// What Meta calls the image that a step uploaded.
  Optional<ImageHash> image(Step step) {
    return step.kind() == Step.Kind.IMAGE ? result(step).map(ImageHash::new) : Optional.empty();
  }

  /// The creative that a step made.
  Optional<CreativeId> creative(Step step) {
    return step.intent() instanceof Intent.MakeCreative
        ? result(step).map(CreativeId::new)
        : Optional.empty();
  }

  /// What a step changed; empty when it makes something, and when what it needs is not there.
  Optional<Intent.ChangeObject> change(Step step) {
    return switch (step.intent()) {
      case Intent.ChangeObject change -> Optional.of(change);
      case Intent.ShowCreative show -> creative(plan.step(show.madeBy())).map(show::now);
      default -> Optional.empty();
    };
  }

  private Optional<String> result(Step step) {
    return made(step) ? fates.get(step.number() - 1).result() : Optional.empty();
  }
}
