package metrix.core.media;

import java.util.List;

/// An image that passed all checks, without its bytes: what a draft remembers of it.
///
/// @param name the file name as the user gave it; never used as a name on disk
/// @param bytes the size after cleaning
/// @param sha256 64 hex digits over the cleaned bytes
/// @param width pixels as shown, orientation applied
/// @param height pixels as shown
/// @param metadataRemoved what was taken out, for people: `EXIF`, `XMP`, `comment`
/// @param advice a hint for people when the picture is usable but small
public record ImageFile(
    String name,
    long bytes,
    String sha256,
    int width,
    int height,
    Format format,
    List<String> metadataRemoved,
    List<String> advice) {
  /// The formats that Meta takes everywhere. Source: Meta, ad image page, and public clients.
  public enum Format {
    JPEG,
    PNG
  }

  public ImageFile {
    metadataRemoved = List.copyOf(metadataRemoved);
    advice = List.copyOf(advice);
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hex: " + sha256);
    }
  }

  /// The same image under another name.
  public ImageFile named(String newName) {
    return new ImageFile(newName, bytes, sha256, width, height, format, metadataRemoved, advice);
  }
}
