package metrix.simulator.search;

import java.text.Normalizer;
import java.util.Locale;

/// How names are compared with what was typed: without case and accents, from the start of any
/// word.
final class Words {
  private Words() {}

  static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .trim();
  }

  /// Whether a word of the name starts with the text; both folded.
  static boolean match(String name, String wanted) {
    for (int at = name.indexOf(wanted); at >= 0; at = name.indexOf(wanted, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /// A number made of a text, the same for ever.
  static long number(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    hash = (hash ^ (hash >>> 29)) * 0xBF58476D1CE4E5B9L;
    return (hash ^ (hash >>> 32)) & Long.MAX_VALUE;
  }
}
