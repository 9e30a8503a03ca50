package metrix.simulator.edge.creative;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The pictures in a zip file.
///
/// Source: Meta, "Ad image" page: a zip may hold several images. How many, and that the answer
/// calls each by the last part of its path, is unverified.
final class ZipPictures {
  private static final int MOST = 100;
  private static final long MOST_BYTES = 8L * ImageFile.MOST_BYTES;

  private ZipPictures() {}

  static boolean looksLike(byte[] file) {
    return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  static List<ImageFile> read(byte[] file) {
    Map<String, ImageFile> pictures = new LinkedHashMap<>();
    long unpacked = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        // One byte more than allowed tells a picture that is too large from one that just fits.
        byte[] bytes = zip.readNBytes(ImageFile.MOST_BYTES + 1);
        unpacked += bytes.length;
        if (unpacked > MOST_BYTES || ++entries > MOST) {
          throw ImageFile.unusable("The zip file holds too much.");
        }
        if (entry.isDirectory() || hidden(entry.getName())) {
          continue;
        }
        String last = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        String key = pictures.containsKey(last) ? entry.getName() : last;
        pictures.put(key, ImageFile.read(key, bytes));
      }
    } catch (IOException | IllegalArgumentException e) {
      // A name in an unknown encoding is an IllegalArgumentException.
      throw ImageFile.unusable("The zip file cannot be read.");
    }
    if (pictures.isEmpty()) {
      throw ImageFile.unusable("The zip file holds no image.");
    }
    return List.copyOf(pictures.values());
  }

  // What operating systems add to an archive.
  private static boolean hidden(String path) {
    return path.startsWith("__MACOSX/")
        || path.substring(path.lastIndexOf('/') + 1).startsWith(".")
        || path.endsWith("Thumbs.db");
  }
}
