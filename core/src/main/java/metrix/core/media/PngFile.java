package metrix.core.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;

/// Walks a PNG file chunk by chunk to its end and leaves out what describes the camera or the
/// person. Source: W3C, PNG specification, third edition.
final class PngFile {
  private static final Set<String> KEPT =
      Set.of(
          "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP",
          "bKGD", "pHYs", "mDCV", "cLLI");
  private static final Set<String> ANIMATION = Set.of("acTL", "fcTL", "fdAT");

  private final Bytes file;
  private final CleanCopy clean;
  private final Set<String> removed = new LinkedHashSet<>();
  private int width;
  private int height;
  private int orientation = 1;
  private boolean pixels;

  private PngFile(byte[] bytes) {
    file = new Bytes(bytes);
    clean = new CleanCopy(bytes);
  }

  static Parsed parse(byte[] bytes) throws BadImage {
    return new PngFile(bytes).parse();
  }

  private Parsed parse() throws BadImage {
    clean.keep(0, 8);
    int at = 8; // after the signature, which the caller has seen
    String type = "";
    while (!type.equals("IEND")) {
      long length = file.u32(at);
      long end = at + 12 + length;
      if (length > Integer.MAX_VALUE || end > file.length()) {
        throw BadImage.damaged("it ends in the middle");
      }
      String before = type;
      type = new String(file.all(), at + 4, 4, StandardCharsets.ISO_8859_1);
      requireChecksum(at, (int) length, type);
      chunk(type, before, at, (int) length);
      at = (int) end;
    }
    if (at != file.length()) {
      throw BadImage.trailing((long) file.length() - at);
    }
    if (!pixels) {
      throw BadImage.damaged("it holds no picture");
    }
    boolean turned = Orientation.turned(orientation);
    return new Parsed(
        turned ? height : width, turned ? width : height, clean.bytes(), List.copyOf(removed));
  }

  private void chunk(String type, String before, int at, int length) throws BadImage {
    if (before.isEmpty() != type.equals("IHDR")) {
      throw BadImage.damaged("its header is not at the start");
    }
    if (ANIMATION.contains(type)) {
      throw new BadImage(
          "The PNG is animated; Meta shows only its first picture.",
          "Export the one picture that you want to show.");
    }
    switch (type) {
      case "IHDR" -> header(at, length);
      case "IDAT" -> {
        if (pixels && !before.equals("IDAT")) {
          throw BadImage.damaged("its pixels are torn apart");
        }
        pixels = true;
      }
      case "eXIf" -> keepOrientation(Orientation.in(file.all(), at + 8, length));
      default -> {
        boolean critical = Character.isUpperCase(type.charAt(0));
        if (critical && !KEPT.contains(type)) {
          throw BadImage.damaged("it holds the unknown part " + printable(type));
        }
      }
    }
    if (KEPT.contains(type)) {
      clean.keep(at, length + 12);
    } else {
      removed.add(type.equals("eXIf") ? "EXIF" : type.endsWith("Xt") ? "text" : printable(type));
    }
  }

  private void header(int at, int length) throws BadImage {
    long w = length == 13 ? file.u32(at + 8) : 0;
    long h = length == 13 ? file.u32(at + 12) : 0;
    if (w < 1 || h < 1 || w > Integer.MAX_VALUE || h > Integer.MAX_VALUE) {
      throw BadImage.damaged("its size is missing");
    }
    width = (int) w;
    height = (int) h;
  }

  /// An orientation comes before the pixels or it is of no use to anybody.
  private void keepOrientation(int found) {
    if (found == 1 || pixels) {
      return;
    }
    orientation = found;
    byte[] tiff = Orientation.tiff(found);
    byte[] typed = new byte[4 + tiff.length];
    System.arraycopy("eXIf".getBytes(StandardCharsets.ISO_8859_1), 0, typed, 0, 4);
    System.arraycopy(tiff, 0, typed, 4, tiff.length);
    CRC32 crc = new CRC32();
    crc.update(typed);
    clean.put(ByteBuffer.allocate(4).putInt(tiff.length).array());
    clean.put(typed);
    clean.put(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  private void requireChecksum(int at, int length, String type) throws BadImage {
    CRC32 crc = new CRC32();
    crc.update(file.all(), at + 4, length + 4);
    if (crc.getValue() != file.u32(at + 8 + length)) {
      throw BadImage.damaged("the checksum of its part %s is wrong".formatted(printable(type)));
    }
  }

  private static String printable(String type) {
    return type.matches("[A-Za-z]{4}") ? type : "?";
  }
}
