package metrix.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import metrix.core.media.ImageFile;
import metrix.model.AdAccount;
import metrix.model.PageId;
import metrix.model.PixelId;

/// All ads of a launch, with the images that belong to it.
///
/// @param id under which [metrix.core.media.ImageStore] holds the images: of the draft, or one made
///   for a sheet
/// @param page for rows that name none
/// @param pixel for rows that name none
/// @param images by the name that rows use
public record LaunchDraft(
    String id,
    AdAccount account,
    Optional<PageId> page,
    Optional<PixelId> pixel,
    List<LaunchRow> rows,
    Map<String, ImageFile> images) {
  public LaunchDraft {
    rows = List.copyOf(rows);
    images = Map.copyOf(images);
  }
}
