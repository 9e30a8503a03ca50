package metrix.server.api.drafts;

import java.time.Instant;
import java.util.List;

/// A launch draft.
///
/// @param samples what its names and URL parameters are with their fields filled in
public record DraftJson(
    String id,
    long revision,
    Instant updatedAt,
    LaunchFormJson content,
    NameSamples samples,
    List<DraftImage> images) {
  public DraftJson {
    images = List.copyOf(images);
  }
}
