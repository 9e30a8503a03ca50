package metrix.simulator.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalInt;

/// Meta's opaque cursors: base64 of a key with the suffix `ZD`.
final class Cursor {
  private static final String SUFFIX = "ZD";

  private Cursor() {}

  static String of(String key) {
    return Base64.getEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8))
        + SUFFIX;
  }

  static String key(String cursor) {
    if (!cursor.endsWith(SUFFIX)) {
      throw invalid();
    }
    try {
      byte[] key =
          Base64.getDecoder().decode(cursor.substring(0, cursor.length() - SUFFIX.length()));
      return new String(key, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  static OptionalInt number(String key) {
    return key.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(key)) : OptionalInt.empty();
  }

  static GraphError invalid() {
    return Failure.invalid(
            "Invalid cursors values passed in. Ensure that the cursor is base64 encoded")
        .thrown();
  }
}
