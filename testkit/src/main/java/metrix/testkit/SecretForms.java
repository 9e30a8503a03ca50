package metrix.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The dresses in which a secret may lie in a file: as it is, for an address, in Base64 at each of
/// three offsets, in hexadecimal, in UTF-16 of both orders, in JSON escapes, reversed, and cut into
/// lines of 64. Compression is the probe's own concern.
final class SecretForms {
  private static final int LINE = 64;

  private SecretForms() {}

  static Map<String, byte[]> of(String secret) {
    byte[] bytes = secret.getBytes(US_ASCII);
    var forms = new LinkedHashMap<String, byte[]>();
    forms.put("raw", bytes);
    forms.put("url", each(secret, "%%%02X").getBytes(US_ASCII));
    for (int offset = 0; offset < 3; offset++) {
      forms.put("base64 at " + offset, base64(bytes, offset));
    }
    forms.put("hex", HexFormat.of().formatHex(bytes).getBytes(US_ASCII));
    forms.put("HEX", HexFormat.of().withUpperCase().formatHex(bytes).getBytes(US_ASCII));
    forms.put("utf-16le", secret.getBytes(UTF_16LE));
    forms.put("utf-16be", secret.getBytes(UTF_16BE));
    forms.put("json", each(secret, "\\u%04x").getBytes(US_ASCII));
    forms.put("reversed", new StringBuilder(secret).reverse().toString().getBytes(US_ASCII));
    if (secret.length() > LINE) {
      forms.put("first line of 64", secret.substring(0, LINE).getBytes(US_ASCII));
    }
    return forms;
  }

  /// What Base64 makes of the secret when other bytes stand before it: without the characters at
  /// both ends, which depend on the neighbours.
  private static byte[] base64(byte[] bytes, int offset) {
    byte[] shifted = new byte[bytes.length + offset];
    System.arraycopy(bytes, 0, shifted, offset, bytes.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
    return text.substring(offset == 0 ? 0 : 4, text.length() - 4).getBytes(US_ASCII);
  }

  private static String each(String text, String format) {
    return text.chars().mapToObj(c -> format.formatted(c)).collect(Collectors.joining());
  }
}
