package metrix.marketing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import metrix.model.AccountId;
import metrix.model.AdSetId;
import metrix.model.AdSetSpec;
import metrix.model.AdSpec;
import metrix.model.CampaignId;
import metrix.model.CampaignSpec;
import metrix.model.CopySpec;
import metrix.model.CreativeSpec;
import metrix.model.ImageHash;
import metrix.model.ObjectChange;
import metrix.model.ObjectId;

/// One change to be made at Meta. Everything that Meta wants said explicitly is said: new objects
/// are PAUSED, campaigns name their special ad categories, ad sets their advantage-audience choice.
public sealed interface Write {
  AccountId account();

  /// Uploads an image. Safe to repeat: the same bytes give the same hash.
  record UploadImage(AccountId account, String fileName, Path file) implements Write {}

  /// Makes a campaign, PAUSED.
  ///
  /// @param label the ad label of the run, by which the campaign can be found again
  record CreateCampaign(AccountId account, CampaignSpec spec, String label) implements Write {}

  /// Makes an ad set, PAUSED.
  record CreateAdSet(AccountId account, CampaignId campaign, AdSetSpec spec, String label)
      implements Write {}

  /// Makes an ad with its creative in one call, PAUSED.
  ///
  /// @param images in the order in which the creative shows them
  record CreateAd(
      AccountId account, AdSetId adSet, List<ImageHash> images, AdSpec spec, String label)
      implements Write {
    public CreateAd {
      images = List.copyOf(images);
    }
  }

  /// Makes a campaign, ad set or ad after one that is there, PAUSED.
  ///
  /// @param parent what it is made in; empty for a campaign
  record CreateCopy(AccountId account, Optional<ObjectId> parent, CopySpec spec, String label)
      implements Write {}

  /// Takes an image over from another account. Safe to repeat: the same bytes give the same hash.
  /// Source: Meta, ad image page, copy of 2026-09-12: `copy_from`.
  record CopyImage(AccountId account, AccountId from, ImageHash hash) implements Write {}

  /// Makes a creative after one that is there. Safe to repeat: Meta gives an equal creative back
  /// instead of making a second one. Source: Meta, ad creative page, copy of 2026-09-12.
  ///
  /// @param images in the order in which it shows them; none to keep those that it has
  record CreateCreative(AccountId account, List<ImageHash> images, CreativeSpec spec)
      implements Write {
    public CreateCreative {
      images = List.copyOf(images);
    }
  }

  /// Sets fields of an object to absolute values. Safe to repeat. Deleting is a status too.
  record Change(AccountId account, ObjectId object, List<ObjectChange> changes) implements Write {
    public Change {
      changes = List.copyOf(changes);
    }
  }
}
