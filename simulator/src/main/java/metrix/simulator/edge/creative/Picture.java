package metrix.simulator.edge.creative;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// What a picture file says about itself: a hash of its bytes, and its size in pixels read from its
/// header.
public record Picture(String hash, int width, int height) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /// Reads a PNG, JPEG, GIF, BMP or TIFF; anything else, and a cut header, is no picture.
  ///
  /// Source: third parties agree on these formats and on WebP's refusal; not Meta's text.
  static Optional<Picture> read(byte[] file) {
    if (file.length >= 24 && starts(file, PNG)) {
      return sized(file, number(file, 16, 4), number(file, 20, 4));
    }
    if (file.length > 4 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xd8) {
      return jpeg(file);
    }
    if (file.length >= 10 && file[0] == 'G' && file[1] == 'I' && file[2] == 'F') {
      return sized(file, reversed(file, 6, 2), reversed(file, 8, 2));
    }
    if (file.length >= 26 && file[0] == 'B' && file[1] == 'M') {
      // A negative height means rows from the top.
      return sized(file, reversed(file, 18, 4), Math.abs(reversed(file, 22, 4)));
    }
    boolean intel = file.length >= 8 && starts(file, new byte[] {'I', 'I', 42, 0});
    boolean motorola = file.length >= 8 && starts(file, new byte[] {'M', 'M', 0, 42});
    return intel || motorola ? tiff(file, intel) : Optional.empty();
  }

  private static Optional<Picture> tiff(byte[] file, boolean intel) {
    int at = at(file, 4, 4, intel);
    int width = 0;
    int height = 0;
    int entries = at > 0 && at <= file.length - 2 ? at(file, at, 2, intel) : 0;
    for (int i = 0; i < entries; i++) {
      int entry = at + 2 + 12 * i;
      if (entry + 12 > file.length) {
        break;
      }
      int length = at(file, entry + 2, 2, intel) == 3 ? 2 : 4;
      int value = at(file, entry + 8, length, intel);
      switch (at(file, entry, 2, intel)) {
        case 256 -> width = value;
        case 257 -> height = value;
        default -> {
          // Colours, compression and the like.
        }
      }
    }
    return sized(file, width, height);
  }

  private static int at(byte[] file, int from, int length, boolean reversed) {
    return reversed ? reversed(file, from, length) : number(file, from, length);
  }

  private static Optional<Picture> jpeg(byte[] file) {
    int at = 2;
    while (at + 9 < file.length && (file[at] & 0xff) == 0xff) {
      int marker = file[at + 1] & 0xff;
      boolean frame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      if (frame) {
        return sized(file, number(file, at + 7, 2), number(file, at + 5, 2));
      }
      at += marker == 0xff ? 1 : 2 + number(file, at + 2, 2);
    }
    return Optional.empty();
  }

  private static Optional<Picture> sized(byte[] file, int width, int height) {
    return width > 0 && height > 0
        ? Optional.of(new Picture(hash(file), width, height))
        : Optional.empty();
  }

  private static String hash(byte[] file) {
    try {
      // Not the plain MD5 of the file: Meta re-encodes, so no client may compute the hash itself.
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      md5.update((byte) 'm');
      return HexFormat.of().formatHex(md5.digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean starts(byte[] file, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (file[i] != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static int number(byte[] file, int from, int length) {
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number << 8 | (file[from + i] & 0xff);
    }
    return number;
  }

  private static int reversed(byte[] file, int from, int length) {
    int number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | (file[from + i] & 0xff);
    }
    return number;
  }
}
