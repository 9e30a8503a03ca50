package metrix.core.media;

import java.nio.charset.StandardCharsets;

/// Reads numbers out of a file, within its bounds only.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Bytes(byte[] all) {
  int length() {
    return all.length;
  }

  int u8(int at) throws BadImage {
    if (at < 0 || at >= all.length) {
      throw BadImage.damaged("it ends in the middle");
    }
    return all[at] & 0xff;
  }

  int u16(int at) throws BadImage {
    return u8(at) << 8 | u8(at + 1);
  }

  long u32(int at) throws BadImage {
    return (long) u16(at) << 16 | u16(at + 2);
  }

  /// Whether these characters stand there.
  boolean has(int at, String ascii) {
    byte[] wanted = ascii.getBytes(StandardCharsets.ISO_8859_1);
    if (at < 0 || at + wanted.length > all.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (all[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
