package metrix.server.api.drafts;

import java.util.List;

/// An image of a draft.
///
/// @param present whether its bytes are still in `temp_uploads`; after a restart they are asked for
///   again
/// @param metadataRemoved what was taken out before the upload
/// @param advice hints, when the picture is usable but small
public record DraftImage(
    String name,
    long bytes,
    String sha256,
    int width,
    int height,
    ImageFormat format,
    boolean present,
    List<String> metadataRemoved,
    List<String> advice) {
  public DraftImage {
    metadataRemoved = List.copyOf(metadataRemoved);
    advice = List.copyOf(advice);
  }
}
