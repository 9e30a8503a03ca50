package metrix.marketing.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A body with files in it, which stream from disk. Source: Meta, ad image reference, copy of
/// 2026-09-12: a file's name must have an extension.
record Multipart(String boundary, Map<String, String> params, List<Upload> uploads) {
  private static final int NAME = 100;

  String contentType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  BodyPublisher body() throws IOException {
    List<BodyPublisher> pieces = new ArrayList<>();
    var head = new StringBuilder();
    params.forEach((name, value) ->
        head.append(
            "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, clean(name), value)));
    for (Upload upload : uploads) {
      head.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
              .formatted(
                  boundary, clean(upload.field()), fileName(upload.fileName()), upload.type()));
      pieces.add(text(head.toString()));
      pieces.add(upload.source().body());
      head.setLength(0);
      head.append("\r\n");
    }
    pieces.add(text(head + "--%s--\r\n".formatted(boundary)));
    return BodyPublishers.concat(pieces.toArray(BodyPublisher[]::new));
  }

  private static BodyPublisher text(String text) {
    return BodyPublishers.ofByteArray(text.getBytes(UTF_8));
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
}
