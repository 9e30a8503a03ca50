package metrix.core.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import metrix.model.Checked;
import metrix.model.Problem;

/// Finds and replaces in a text. A regular expression that runs wild is stopped after so many looks
/// at the letters, and that text stays.
record Replacing(Pattern find, String replace, String shown) {
  private static final int LONGEST = 200;
  private static final int LOOKS = 100_000;

  /// What became of a text.
  sealed interface Outcome {
    /// The text, perhaps another one.
    record Text(String text) implements Outcome {}

    /// It stays, for a reason.
    record Stuck(String why) implements Outcome {}
  }

  /// @param pattern whether `find` is a regular expression, whose groups `$1` names in `replace`
  static Checked<Replacing> of(String find, String replace, boolean pattern) {
    if (find.isEmpty() || find.length() > LONGEST) {
      return Checked.wrong(
          Problem.error(
              "find",
              find.isEmpty() ? "There is nothing to find." : "This is too long to find.",
              "Write 1 to %d characters.".formatted(LONGEST)));
    }
    try {
      Pattern compiled =
          Pattern.compile(find, Pattern.UNICODE_CASE | (pattern ? 0 : Pattern.LITERAL));
      String by = pattern ? replace : Matcher.quoteReplacement(replace);
      return Checked.of(new Replacing(compiled, by, find));
    } catch (PatternSyntaxException e) {
      return Checked.wrong(
          Problem.error(
              "find",
              "“%s” is no regular expression: %s.".formatted(find, e.getDescription()),
              "Correct it, or find it as plain text."));
    }
  }

  /// The text after all replacements.
  Outcome in(String text) {
    try {
      return new Outcome.Text(find.matcher(new Counted(text)).replaceAll(replace));
    } catch (TooLong _) {
      return new Outcome.Stuck("The pattern takes too long on it.");
    } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
      return new Outcome.Stuck("“%s” names a group that the pattern has not.".formatted(replace));
    }
  }

  /// The pattern looked at too many letters.
  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// A text that counts how often it is looked at.
  private static final class Counted implements CharSequence {
    private final String text;
    private int looks;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > LOOKS) {
        throw new TooLong();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
