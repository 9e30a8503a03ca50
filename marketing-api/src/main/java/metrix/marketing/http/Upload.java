package metrix.marketing.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Locale;

/// A file that goes along with a call.
///
/// @param field the name of its field in the form
/// @param fileName Meta's key for it in the answer
record Upload(String field, String fileName, Source source) {
  private static final String ONLY = "filename";

  /// The bytes of a file; nothing is read before they are sent.
  @FunctionalInterface
  interface Source {
    /// Fails when the file is not there.
    BodyPublisher body() throws IOException;
  }

  /// The only file of a call. Source: Meta, ad image reference, copy of 2026-09-12: the name of the
  /// field does not matter.
  static Upload file(String fileName, Path file) {
    return file(ONLY, fileName, file);
  }

  /// A file of a field that a part of a batch names.
  static Upload file(String field, String fileName, Path file) {
    return new Upload(field, fileName, () -> BodyPublishers.ofFile(file));
  }

  /// Several files in a zip.
  static Upload zip(String fileName, ZipBody zip) {
    return new Upload(ONLY, fileName, zip::publisher);
  }

  String type() {
    String name = fileName.toLowerCase(Locale.ROOT);
    return name.endsWith(".zip")
        ? "application/zip"
        : name.endsWith(".png") ? "image/png" : "image/jpeg";
  }
}
