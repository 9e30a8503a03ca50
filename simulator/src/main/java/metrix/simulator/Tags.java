package metrix.simulator;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Entity tags as Meta sends them: 40 hex digits of the body.
final class Tags {
  private Tags() {}

  static String of(byte[] body) {
    try {
      return "\""
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(body))
          + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
