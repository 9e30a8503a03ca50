package metrix.simulator.edge.creative;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import metrix.simulator.graph.Request;
import metrix.simulator.protocol.Failure;
import metrix.simulator.protocol.GraphError;
import metrix.simulator.protocol.Upload;

/// A picture that a call brought: as a file, as base64, or inside a zip.
///
/// Source: Meta, "Ad image" page; the key of the answer is the file's name, recorded. The limits
/// are third parties' words.
///
/// @param key what the answer calls it
record ImageFile(String key, Picture picture) {
  static final int MOST_BYTES = 30 * 1024 * 1024;

  /// All pictures of a call; one that cannot be read refuses them all.
  static List<ImageFile> of(Request request) {
    List<ImageFile> pictures = new ArrayList<>();
    for (Upload upload : request.call().files().values()) {
      byte[] bytes = upload.bytes().get();
      if (ZipPictures.looksLike(bytes)) {
        pictures.addAll(ZipPictures.read(bytes));
        continue;
      }
      if (!upload.fileName().matches("(?s).+\\.[A-Za-z]{2,5}")
          || upload.fileName().endsWith(".tmp")) {
        throw unusable("The file name must have an extension such as .jpg.");
      }
      pictures.add(read(upload.fileName(), bytes));
    }
    Optional<String> text = request.params().filled("bytes");
    if (text.isPresent()) {
      byte[] bytes = decoded(text.get());
      if (ZipPictures.looksLike(bytes)) {
        pictures.addAll(ZipPictures.read(bytes));
      } else {
        pictures.add(read("bytes", bytes));
      }
    }
    return pictures;
  }

  static ImageFile read(String key, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw unusable("The image is larger than 30 MB.");
    }
    return new ImageFile(
        key,
        Picture.read(bytes)
            .orElseThrow(() -> unusable("The file is not a JPG, PNG, GIF, BMP or TIFF image.")));
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw unusable("The bytes are not base64.");
    }
  }

  // Meta's page names code 100 for this edge and no subcode; the texts are unverified.
  static GraphError unusable(String why) {
    return Failure.invalid("Invalid image")
        .withRetry(false)
        .withUser("Image Could Not Be Read", why)
        .blaming("bytes")
        .thrown();
  }
}
