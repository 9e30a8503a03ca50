package metrix.core.media;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Walks a JPEG file from its start to its end marker and leaves out what describes the camera or
/// the person. Source: ITU-T T.81, annex B.
final class JpegFile {
  private static final int SOI = 0xd8;
  private static final int EOI = 0xd9;
  private static final int SOS = 0xda;
  private static final int DHT = 0xc4;
  private static final int DAC = 0xcc;
  private static final int COMMENT = 0xfe;
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int APP2 = 0xe2;
  private static final int APP13 = 0xed;
  private static final int APP14 = 0xee;
  private static final int APP15 = 0xef;

  private final Bytes file;
  private final CleanCopy clean;
  private final Set<String> removed = new LinkedHashSet<>();
  private int width;
  private int height;
  private int orientation = 1;
  private boolean scanned;

  private JpegFile(byte[] bytes) {
    file = new Bytes(bytes);
    clean = new CleanCopy(bytes);
    clean.keep(0, 2);
  }

  static Parsed parse(byte[] bytes) throws BadImage {
    return new JpegFile(bytes).parse();
  }

  private Parsed parse() throws BadImage {
    int at = 2; // after SOI, which the caller has seen
    while (true) {
      if (file.u8(at) != 0xff) {
        throw BadImage.damaged("a segment is missing at byte " + at);
      }
      int marker = file.u8(at + 1);
      if (marker == 0xff) {
        at++; // a fill byte
        continue;
      }
      if (marker == EOI) {
        clean.keep(at, 2);
        at += 2;
        break;
      }
      at = marker == SOS ? scan(at) : segment(marker, at);
    }
    if (at != file.length()) {
      throw BadImage.trailing((long) file.length() - at);
    }
    if (width == 0 || !scanned) {
      throw BadImage.damaged("it holds no picture");
    }
    boolean turned = Orientation.turned(orientation);
    return new Parsed(
        turned ? height : width, turned ? width : height, clean.bytes(), List.copyOf(removed));
  }

  private int segment(int marker, int at) throws BadImage {
    if (marker == SOI || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd7)) {
      throw BadImage.damaged("an unexpected marker at byte " + at);
    }
    int length = file.u16(at + 2);
    int end = at + 2 + length;
    if (length < 2 || end > file.length()) {
      throw BadImage.damaged("it ends in the middle");
    }
    if (frame(marker)) {
      frameHeader(marker, at);
    }
    String unwanted = unwanted(marker, at);
    if (unwanted.isEmpty()) {
      clean.keep(at, 2 + length);
    } else {
      removed.add(unwanted);
    }
    return end;
  }

  private void frameHeader(int marker, int at) throws BadImage {
    if (marker > 0xc2) {
      throw new BadImage(
          "This kind of JPEG (frame type %d) is not one that browsers show."
              .formatted(marker - 0xc0),
          "Export the picture anew as an ordinary JPEG.");
    }
    if (width != 0) {
      throw BadImage.damaged("it holds two pictures");
    }
    height = file.u16(at + 5);
    width = file.u16(at + 7);
    int channels = file.u8(at + 9);
    if (channels != 1 && channels != 3) {
      throw new BadImage(
          "The picture has %d colour channels, as for print (CMYK).".formatted(channels),
          "Export it in RGB colours.");
    }
    if (width == 0 || height == 0) {
      throw BadImage.damaged("its size is missing");
    }
  }

  /// Copies a scan: its header, and the coded pixels up to the next marker.
  private int scan(int at) throws BadImage {
    if (width == 0) {
      throw BadImage.damaged("pixels come before their size");
    }
    int end = at + 2 + file.u16(at + 2);
    while (true) {
      int value = file.u8(end);
      if (value == 0xff) {
        int next = file.u8(end + 1);
        boolean coded = next == 0 || (next >= 0xd0 && next <= 0xd7) || next == 0xff;
        if (!coded) {
          break;
        }
        end += next == 0xff ? 1 : 2;
      } else {
        end++;
      }
    }
    scanned = true;
    clean.keep(at, end - at);
    return end;
  }

  /// What a segment is for people, when it is to be left out; empty when it stays.
  private String unwanted(int marker, int at) throws BadImage {
    if (marker == APP1 && file.has(at + 4, "Exif\0")) {
      int from = at + 10;
      int found = Orientation.in(file.all(), from, at + 2 + file.u16(at + 2) - from);
      if (found != 1 && orientation == 1) {
        orientation = found;
        clean.put(Orientation.segment(orientation));
      }
      return "EXIF";
    }
    if (marker == COMMENT) {
      return "comment";
    }
    boolean kept =
        marker < APP0
            || marker > APP15
            || marker == APP14
            || (marker == APP0 && file.has(at + 4, "JFIF\0"))
            || (marker == APP2 && file.has(at + 4, "ICC_PROFILE\0"));
    if (kept) {
      return "";
    }
    return marker == APP1 ? "XMP" : marker == APP13 ? "IPTC" : "APP" + (marker - APP0);
  }

  private static boolean frame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != DHT && marker != 0xc8 && marker != DAC;
  }
}
