package metrix.server.api.drafts;

import java.time.Instant;
import java.util.List;

/// A launch draft.
public record DraftJson(
    String id, long revision, Instant updatedAt, LaunchFormJson content, List<DraftImage> images) {
  public DraftJson {
    images = List.copyOf(images);
  }
}
