package metrix.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Pictures for tests, made without a toolkit for graphics.
public final class PngImages {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  private PngImages() {}

  /// A sound black PNG of that many pixels; the same bytes for the same size.
  public static byte[] black(int width, int height) {
    try {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      out.write(SIGNATURE);
      chunk(out, "IHDR", header(width, height));
      chunk(out, "IDAT", deflated(new byte[(width * 3 + 1) * height]));
      chunk(out, "IEND", new byte[0]);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] header(int width, int height) throws IOException {
    var header = new ByteArrayOutputStream();
    var fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    // Eight bits for each of three colours, no interlacing.
    fields.write(new byte[] {8, 2, 0, 0, 0});
    return header.toByteArray();
  }

  private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(content);
    out.writeInt(content.length);
    out.write(name);
    out.write(content);
    out.writeInt((int) sum.getValue());
  }

  private static byte[] deflated(byte[] raw) {
    try (var deflater = new Deflater()) {
      deflater.setInput(raw);
      deflater.finish();
      byte[] packed = new byte[raw.length / 100 + 1000];
      return Arrays.copyOf(packed, deflater.deflate(packed));
    }
  }
}
