package metrix.core.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Image files made for tests, byte by byte.
public final class Pictures {
  private Pictures() {}

  /// A grey PNG of this size.
  public static byte[] png(int width, int height) {
    return png(width, height, new byte[0]);
  }

  /// A PNG with more chunks after its header.
  public static byte[] png(int width, int height, byte[] moreChunks) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(signature());
    out.writeBytes(chunk("IHDR", header(width, height)));
    out.writeBytes(moreChunks);
    out.writeBytes(chunk("IDAT", pixels(width, height)));
    out.writeBytes(chunk("IEND", new byte[0]));
    return out.toByteArray();
  }

  public static byte[] signature() {
    return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  }

  public static byte[] chunk(String type, byte[] content) {
    byte[] typed = join(type.getBytes(StandardCharsets.ISO_8859_1), content);
    var crc = new CRC32();
    crc.update(typed);
    return join(
        ByteBuffer.allocate(4).putInt(content.length).array(),
        typed,
        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  public static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 0, 0, 0, 0})
        .array();
  }

  /// A JPEG of this size; the coded pixels are only shaped like some.
  public static byte[] jpeg(int width, int height, int channels, byte[]... segments) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd8});
    out.writeBytes(segment(0xe0, "JFIF\0\1\1\0\0\1\0\1\0\0".getBytes(StandardCharsets.ISO_8859_1)));
    for (byte[] segment : segments) {
      out.writeBytes(segment);
    }
    byte[] quantisation = new byte[65];
    out.writeBytes(segment(0xdb, quantisation));
    var frame = ByteBuffer.allocate(6 + 3 * channels);
    frame.put((byte) 8).putShort((short) height).putShort((short) width).put((byte) channels);
    out.writeBytes(segment(0xc0, frame.array()));
    out.writeBytes(segment(0xc4, new byte[17]));
    out.writeBytes(segment(0xda, new byte[4 + 2 * channels]));
    out.writeBytes(new byte[] {1, 2, 3, (byte) 0xff, 0, 4, (byte) 0xff, (byte) 0xd0, 5, 6});
    out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xd9});
    return out.toByteArray();
  }

  public static byte[] segment(int marker, byte[] content) {
    return join(
        new byte[] {(byte) 0xff, (byte) marker},
        ByteBuffer.allocate(2).putShort((short) (content.length + 2)).array(),
        content);
  }

  /// An EXIF segment with an orientation and a place where the picture was taken.
  public static byte[] exif(int orientation) {
    return segment(
        0xe1,
        join(
            "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1),
            Orientation.tiff(orientation),
            "GPS 52.52 13.40".getBytes(StandardCharsets.ISO_8859_1)));
  }

  public static byte[] join(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] pixels(int width, int height) {
    var out = new ByteArrayOutputStream();
    try (var deflater = new DeflaterOutputStream(out)) {
      byte[] line = new byte[width + 1];
      for (int y = 0; y < Math.min(height, 4000); y++) {
        deflater.write(line);
      }
    } catch (java.io.IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }
}
