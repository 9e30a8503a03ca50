package metrix.core.media;

import java.nio.charset.StandardCharsets;

/// How a camera was held: the one thing of EXIF that changes what people see, so it alone is kept.
/// Source: EXIF 2.3, tag 274.
final class Orientation {
  private static final int TAG = 0x0112;
  private static final int UPRIGHT = 1;

  private Orientation() {}

  /// The orientation in a TIFF block, 1 to 8; upright when it says none or is damaged.
  static int in(byte[] tiff, int from, int length) {
    boolean little = length > 8 && tiff[from] == 'I' && tiff[from + 1] == 'I';
    boolean big = length > 8 && tiff[from] == 'M' && tiff[from + 1] == 'M';
    if (!little && !big) {
      return UPRIGHT;
    }
    long directory = number(tiff, from + 4, 4, little);
    if (directory < 8 || directory + 2 > length) {
      return UPRIGHT;
    }
    int at = from + (int) directory;
    long entries = number(tiff, at, 2, little);
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + 12 * i;
      if (entry + 12 > from + length) {
        return UPRIGHT;
      }
      if (number(tiff, entry, 2, little) == TAG) {
        long value = number(tiff, entry + 8, 2, little);
        return value >= 1 && value <= 8 ? (int) value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// A TIFF block that says the orientation and nothing else.
  static byte[] tiff(int orientation) {
    return new byte[] {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
  }

  /// The JPEG segment for an orientation.
  static byte[] segment(int orientation) {
    byte[] tiff = tiff(orientation);
    byte[] name = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    byte[] segment = new byte[4 + name.length + tiff.length];
    segment[0] = (byte) 0xff;
    segment[1] = (byte) 0xe1;
    segment[2] = 0;
    segment[3] = (byte) (2 + name.length + tiff.length);
    System.arraycopy(name, 0, segment, 4, name.length);
    System.arraycopy(tiff, 0, segment, 4 + name.length, tiff.length);
    return segment;
  }

  /// Whether width and height change places.
  static boolean turned(int orientation) {
    return orientation >= 5;
  }

  private static long number(byte[] bytes, int at, int size, boolean little) {
    long value = 0;
    for (int i = 0; i < size; i++) {
      int index = little ? at + size - 1 - i : at + i;
      value = value << 8 | (index < bytes.length ? bytes[index] & 0xff : 0);
    }
    return value;
  }
}
