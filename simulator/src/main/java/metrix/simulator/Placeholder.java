package metrix.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// A picture in place of one that the simulator did not keep: hills under a sky, in colours of its
/// id.
final class Placeholder {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private Placeholder() {}

  /// A square PNG of so many pixels.
  static byte[] png(String id, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(size).putInt(size);
    header.put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
    chunk(out, "IHDR", header.array());
    chunk(out, "IDAT", deflated(pixels(id, size)));
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static byte[] pixels(String id, int size) {
    int hue = Math.floorMod(id.hashCode() * 31, 200);
    double shift = Math.floorMod(id.hashCode(), 628) / 100.0;
    byte[] rows = new byte[size * (size * 3 + 1)];
    int at = 0;
    for (int y = 0; y < size; y++) {
      rows[at++] = 0;
      double height = (double) y / size;
      for (int x = 0; x < size; x++) {
        double far = 0.55 + 0.12 * Math.sin(x * 6.0 / size + shift);
        double near = 0.75 + 0.1 * Math.sin(x * 9.0 / size + shift * 2);
        int shade = height > near ? 40 : height > far ? 100 : 200;
        rows[at++] = (byte) Math.min(255, shade + hue / 8);
        rows[at++] = (byte) Math.min(255, shade + 20 + (hue % 35));
        rows[at++] = (byte) Math.min(255, shade + hue / 4);
      }
    }
    return rows;
  }

  private static byte[] deflated(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
