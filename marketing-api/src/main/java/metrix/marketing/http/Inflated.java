package metrix.marketing.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/// Decompresses a body without trusting it: neither its size nor its ratio may be absurd.
final class Inflated {
  /// JSON lists of Meta shrink to a tenth or twentieth; a bomb to a thousandth.
  private static final int HIGHEST_RATIO = 200;

  private static final int FREE = 1 << 20;

  private Inflated() {}

  static byte[] gunzip(byte[] body, int limit) throws IOException {
    long allowed = Math.min(limit, Math.max(FREE, (long) body.length * HIGHEST_RATIO));
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body), 1 << 16)) {
      var out = new ByteArrayOutputStream(Math.min(body.length * 8, FREE));
      var buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (out.size() + n > allowed) {
          throw new IOException("the answer is too large when decompressed");
        }
        out.write(buffer, 0, n);
      }
      return out.toByteArray();
    }
  }
}
