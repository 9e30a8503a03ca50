package metrix.app;

import java.security.SecureRandom;
import java.util.function.Supplier;

/// Makes ids of plans, runs and bugs: short enough to read aloud, random enough to be unique on
/// this computer and in an ad account.
final class Ids implements Supplier<String> {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 12;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String get() {
    var id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
