package metrix.core.draft;

import java.time.Instant;
import java.util.List;
import metrix.core.media.ImageFile;
import metrix.core.plan.LaunchForm;

/// A launch being prepared. It outlives the program; its images do not.
///
/// @param revision grows with every change, so that two tabs cannot overwrite each other
public record Draft(
    String id, long revision, Instant updatedAt, LaunchForm content, List<ImageFile> images) {
  public Draft {
    images = List.copyOf(images);
  }
}
