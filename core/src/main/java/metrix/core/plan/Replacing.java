package metrix.core.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import metrix.model.Checked;
import metrix.model.Problem;

/// Finds and replaces in names. A regular expression that runs wild on a name is stopped after so
/// many looks at its letters, and that name stays.
record Replacing(Pattern find, String replace, String shown) implements BulkWork {
  private static final int LONGEST = 200;
  private static final int LOOKS = 100_000;

  static Checked<BulkWork> of(BulkChange.Rename rename) {
    if (rename.find().isEmpty() || rename.find().length() > LONGEST) {
      return Checked.wrong(
          Problem.error(
              "find",
              rename.find().isEmpty() ? "There is nothing to find." : "This is too long to find.",
              "Write 1 to %d characters.".formatted(LONGEST)));
    }
    try {
      Pattern pattern =
          Pattern.compile(
              rename.find(), Pattern.UNICODE_CASE | (rename.pattern() ? 0 : Pattern.LITERAL));
      String replace =
          rename.pattern() ? rename.replace() : Matcher.quoteReplacement(rename.replace());
      return Checked.of(new Replacing(pattern, replace, rename.find()));
    } catch (PatternSyntaxException e) {
      return Checked.wrong(
          Problem.error(
              "find",
              "“%s” is no regular expression: %s.".formatted(rename.find(), e.getDescription()),
              "Correct it, or find it as plain text."));
    }
  }

  @Override
  public Outcome on(Live live) {
    Optional<String> replaced;
    try {
      replaced = Optional.of(find.matcher(new Counted(live.name())).replaceAll(replace));
    } catch (TooLong _) {
      return new Outcome.Left("The pattern takes too long on its name.");
    } catch (IndexOutOfBoundsException | IllegalArgumentException _) {
      return new Outcome.Left("“%s” names a group that the pattern has not.".formatted(replace));
    }
    return replaced.get().equals(live.name())
        ? new Outcome.Left("Its name does not change by finding “%s”.".formatted(shown))
        : new Outcome.Wished(new Wish.Name(replaced.get()));
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
