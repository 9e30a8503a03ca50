package metrix.app.log;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import metrix.marketing.AccessToken;

/// Takes access tokens out of text: the tokens that this process holds, and everything that has the
/// shape of one. Thread-safe.
public final class Redaction {
  private static final String GONE = "•••";
  private static final Pattern TOKEN_SHAPE = Pattern.compile("EAA[A-Za-z0-9_-]{10,}");
  private static final Pattern PARAMETER =
      Pattern.compile("(?i)((?:access|input)_token[\"']?\\s*[=:]\\s*[\"']?)[^&\\s\"',}]+");
  private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)\\S+");

  /// Weak, so that the log keeps no token alive that was forgotten.
  private final List<WeakReference<AccessToken>> held = new CopyOnWriteArrayList<>();

  /// Names a token that must never be seen in the log.
  public void hide(AccessToken token) {
    held.removeIf(known -> known.get() == null);
    held.add(new WeakReference<>(token));
  }

  /// The text without tokens.
  public String of(String text) {
    String clean = text;
    for (WeakReference<AccessToken> known : held) {
      clean = without(Optional.ofNullable(known.get()), clean);
    }
    clean = PARAMETER.matcher(clean).replaceAll("$1" + GONE);
    clean = BEARER.matcher(clean).replaceAll("$1" + GONE);
    return TOKEN_SHAPE.matcher(clean).replaceAll(GONE);
  }

  private static String without(Optional<AccessToken> token, String text) {
    try {
      return token.map(t -> t.reveal(secret -> text.replace(secret, GONE))).orElse(text);
    } catch (IllegalStateException forgotten) {
      return text;
    }
  }
}
