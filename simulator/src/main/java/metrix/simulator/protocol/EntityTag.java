package metrix.simulator.protocol;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Entity tags as Meta sends them: 40 hex digits of the body, in quotes.
public final class EntityTag {
  private EntityTag() {}

  public static String of(byte[] body) {
    try {
      return "\""
          + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(body))
          + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
