package metrix.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Picture files for tests.
final class Pictures {
  private Pictures() {}

  /// A sound grey PNG.
  static byte[] png(int width, int height) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    chunk(
        file,
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) 8)
            .put((byte) 0)
            .put(new byte[3])
            .array());
    var deflater = new Deflater();
    deflater.setInput(new byte[(width + 1) * height]);
    deflater.finish();
    byte[] packed = new byte[(width + 1) * height + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    chunk(file, "IDAT", ByteBuffer.wrap(packed, 0, length).slice());
    chunk(file, "IEND", new byte[0]);
    return file.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream file, String type, ByteBuffer content) {
    byte[] bytes = new byte[content.remaining()];
    content.get(bytes);
    chunk(file, type, bytes);
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] content) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(name);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
