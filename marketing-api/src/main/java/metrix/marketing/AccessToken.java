package metrix.marketing;

import java.util.function.Function;
import java.util.regex.Pattern;
import metrix.model.Checked;
import metrix.model.Problem;

/// The user's access token. It cannot print, compare or serialise itself; only the HTTP code of
/// this package's implementation reads it, to put it into the `Authorization` header.
public final class AccessToken {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_|-]{20,1024}");
  private volatile String secret;

  private AccessToken(String secret) {
    this.secret = secret;
  }

  /// Takes a token as pasted. White space around it is dropped; inside it, and any character that
  /// no token has, is refused without repeating the text.
  public static Checked<AccessToken> parse(String pasted) {
    String typed = pasted.strip();
    if (typed.isEmpty()) {
      return refuse(
          "No access token is given.",
          "Paste the token from Meta's Graph API Explorer or your system user.");
    }
    if (typed.chars().anyMatch(Character::isWhitespace)) {
      return refuse("The token has a space or a line break inside.", "Copy it again in one piece.");
    }
    if (!SHAPE.matcher(typed).matches()) {
      return refuse(
          "This is not an access token: "
              + typed.length()
              + " characters, or characters that no token has.",
          "A token has 20 to 1024 letters, digits, - or _, and usually starts with EAA. Copy it again.");
    }
    return Checked.of(new AccessToken(typed));
  }

  /// Uses the secret once. For the HTTP code of the Marketing API only (checked by a test).
  public <T> T reveal(Function<String, T> use) {
    String held = secret;
    if (held.isEmpty()) {
      throw new IllegalStateException("the token was forgotten");
    }
    return use.apply(held);
  }

  /// Drops the secret. The memory is free for the collector; only the end of the program surely
  /// clears it.
  public void forget() {
    secret = "";
  }

  @Override
  public String toString() {
    return "AccessToken[•••]";
  }

  private static Checked<AccessToken> refuse(String what, String fix) {
    return Checked.wrong(Problem.error("token", what, fix));
  }
}
