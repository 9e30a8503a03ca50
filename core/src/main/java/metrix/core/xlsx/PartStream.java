package metrix.core.xlsx;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/// A part while it is unpacked: neither longer nor shorter than announced, unharmed, and never so
/// long without a tag that its reader would have to keep it all.
final class PartStream extends FilterInputStream {
  private static final int MOST_WITHOUT_TAG = 2 << 20;

  private final String name;
  private final long size;
  private final int wanted;
  private final CRC32 crc = new CRC32();
  private long read;
  private int withoutTag;

  PartStream(InputStream in, String name, long size, int crc) {
    super(in);
    this.name = name;
    this.size = size;
    this.wanted = crc;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count;
    try {
      count = super.read(bytes, from, length);
    } catch (ZipException | java.io.EOFException e) {
      throw BadWorkbook.damaged("the part " + name + " cannot be unpacked");
    }
    if (count < 0) {
      if (read != size || (int) crc.getValue() != wanted) {
        throw BadWorkbook.damaged("the part " + name + " is not what was packed");
      }
      return count;
    }
    read += count;
    if (read > size) {
      throw BadWorkbook.bomb("its part " + name + " is larger than announced");
    }
    crc.update(bytes, from, count);
    for (int i = from; i < from + count; i++) {
      withoutTag = bytes[i] == '<' ? 0 : withoutTag + 1;
      if (withoutTag > MOST_WITHOUT_TAG) {
        throw BadWorkbook.bomb("its part " + name + " holds a text of more than 2 MB");
      }
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    return readNBytes((int) Math.min(count, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
