package metrix.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// Makes and compares texts that nobody can guess.
public final class Secrets {
  private final SecureRandom random;

  public Secrets(SecureRandom random) {
    this.random = random;
  }

  /// A fresh secret of so many bits, in letters that need no escaping in an address.
  public String fresh(int bits) {
    byte[] bytes = new byte[bits / 8];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// Whether two texts are the same, in a time that does not tell where they differ.
  public static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
