package metrix.marketing.http;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import metrix.marketing.Write;

/// The names of images in a zip: Meta's answer has one key for each name.
final class ZipNames {
  private ZipNames() {}

  /// Each image under a name of its own, as near to the user's as may be, in order.
  static SequencedMap<String, Path> unique(List<Write.UploadImage> images) {
    SequencedMap<String, Path> named = new LinkedHashMap<>();
    for (Write.UploadImage image : images) {
      String name = Multipart.fileName(image.fileName());
      for (int n = 2; named.containsKey(name); n++) {
        name = Multipart.fileName(n + "-" + image.fileName());
      }
      named.put(name, image.file());
    }
    return named;
  }
}
