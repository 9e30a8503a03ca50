package metrix.server.api.drafts;

import java.util.List;

/// An image of a draft.
///
/// @param present whether its bytes are still in `temp_uploads`; after a restart they are asked for
///   again
/// @param metadataRemoved what was taken out before the upload
public record DraftImage(
    String name,
    long bytes,
    String sha256,
    int width,
    int height,
    ImageFormat format,
    boolean present,
    List<String> metadataRemoved) {
  public DraftImage {
    metadataRemoved = List.copyOf(metadataRemoved);
  }
}
