package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.model.AccountId;
import metrix.model.AdId;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.Budget;
import metrix.model.CampaignSpec;
import metrix.model.CopySpec;
import metrix.model.CreativeId;
import metrix.model.CreativeSpec;
import metrix.model.ImageHash;
import metrix.model.Level;
import metrix.model.ObjectChange;

/// What a step does, with absolute values only.
public sealed interface Intent {
  /// Brings an image to Meta.
  record UploadImage(ImageFile image) implements Intent {}

  /// Makes a campaign, PAUSED.
  record MakeCampaign(CampaignSpec spec) implements Intent {}

  /// Makes an ad set, PAUSED.
  record MakeAdSet(Ref campaign, AdSetSpec spec) implements Intent {}

  /// Makes an ad with its creative, PAUSED.
  ///
  /// @param images in the order in which the creative shows them
  record MakeAd(Ref adSet, List<ImageRef> images, AdSpec spec) implements Intent {
    public MakeAd {
      images = List.copyOf(images);
    }
  }

  /// Makes a campaign, ad set or ad after one that is there, PAUSED.
  ///
  /// @param into what it is made in; empty for a campaign
  record MakeCopy(Optional<Ref> into, CopySpec spec) implements Intent {}

  /// Takes an image over from another account.
  record CopyImage(AccountId from, ImageHash hash) implements Intent {}

  /// Makes a creative after one that is there.
  ///
  /// @param images in the order in which it shows them; none to keep those that it has
  record MakeCreative(List<ImageRef> images, CreativeSpec spec) implements Intent {
    public MakeCreative {
      images = List.copyOf(images);
    }
  }

  /// Makes an ad show the creative that a step of the same plan makes. The creative of
  /// [Step#changes] before it must still hold when it runs.
  record ShowCreative(AdId ad, int madeBy) implements Intent {
    /// The change of the ad, once the creative is there.
    public ChangeObject now(CreativeId creative) {
      return new ChangeObject(
          new Ref.Existing(ad), Level.AD, List.of(new ObjectChange.SetCreative(creative)));
    }
  }

  /// Changes an object. For an existing one the values of [Step#changes] before it must still hold
  /// when it runs.
  record ChangeObject(Ref object, Level level, List<ObjectChange> changes) implements Intent {
    public ChangeObject {
      changes = List.copyOf(changes);
    }
  }

  /// What an object is made in; empty for a campaign and for what is no object.
  default Optional<Ref> parent() {
    return switch (this) {
      case MakeAdSet(Ref campaign, _) -> Optional.of(campaign);
      case MakeAd(Ref adSet, _, _) -> Optional.of(adSet);
      case MakeCopy(Optional<Ref> into, _) -> into;
      default -> Optional.empty();
    };
  }

  /// The level of the object that it makes; empty when it makes none.
  default Optional<Level> makes() {
    return switch (this) {
      case MakeCampaign _ -> Optional.of(Level.CAMPAIGN);
      case MakeAdSet _ -> Optional.of(Level.AD_SET);
      case MakeAd _ -> Optional.of(Level.AD);
      case MakeCopy(_, CopySpec spec) -> Optional.of(spec.level());
      default -> Optional.empty();
    };
  }

  /// The budget of the object that it makes.
  default Optional<Budget> budget() {
    return switch (this) {
      case MakeCampaign(CampaignSpec spec) -> spec.budget();
      case MakeAdSet(_, AdSetSpec spec) -> spec.budget();
      case MakeCopy(_, CopySpec spec) -> spec.budget();
      default -> Optional.empty();
    };
  }

  /// Whether it changes an object and makes none.
  default boolean isChange() {
    return this instanceof ChangeObject || this instanceof ShowCreative;
  }

  /// What an object is made from; empty for an image, a creative and a change.
  default Optional<Record> madeFrom() {
    return switch (this) {
      case MakeCampaign(CampaignSpec spec) -> Optional.of(spec);
      case MakeAdSet(_, AdSetSpec spec) -> Optional.of(spec);
      case MakeAd(_, _, AdSpec spec) -> Optional.of(spec);
      case MakeCopy(_, CopySpec spec) -> Optional.of(spec);
      case UploadImage _, CopyImage _, MakeCreative _, ShowCreative _, ChangeObject _ ->
          Optional.empty();
    };
  }
}
