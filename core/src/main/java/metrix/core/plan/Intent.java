package metrix.core.plan;

import java.util.List;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.model.AdId;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.CampaignSpec;
import metrix.model.CreativeId;
import metrix.model.CreativeSpec;
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
      case UploadImage _, MakeCreative _, ShowCreative _, ChangeObject _ -> Optional.empty();
    };
  }
}
