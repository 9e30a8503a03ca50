package metrix.marketing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import metrix.marketing.http.Call.Upload;

/// A body with a file in it. The file streams from disk. Source: Meta, ad image reference, copy of
/// 2026-09-12: the name of the field does not matter, the file's name must have an extension.
record Multipart(String boundary, Map<String, String> params, Upload upload) {
  private static final int NAME = 100;

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws FileNotFoundException {
    var head = new StringBuilder();
    params.forEach((name, value) ->
        head.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, clean(name), value)));
    String fileName = fileName(upload.fileName());
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"filename\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, fileName, type(fileName)));
    return BodyPublishers.concat(
        BodyPublishers.ofByteArray(head.toString().getBytes(UTF_8)),
        BodyPublishers.ofFile(upload.file()),
        BodyPublishers.ofByteArray("\r\n--%s--\r\n".formatted(boundary).getBytes(UTF_8)));
  }

  /// A name that cannot break out of its quotes or its line, with an extension and of at most 100
  /// characters.
  static String fileName(String name) {
    String clean = clean(name).strip().replaceFirst("^\\.+", "");
    int point = clean.lastIndexOf('.');
    boolean extended = point > 0 && clean.length() - point <= 6 && clean.length() - point > 1;
    String stem = extended ? clean.substring(0, point) : clean;
    String extension = extended ? clean.substring(point) : ".jpg";
    if (stem.isEmpty()) {
      stem = "image";
    }
    int room = NAME - extension.length();
    return (stem.length() <= room ? stem : stem.substring(0, room)) + extension;
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\"\\\\/]", "");
  }

  private static String type(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(".png") ? "image/png" : "image/jpeg";
  }
}
