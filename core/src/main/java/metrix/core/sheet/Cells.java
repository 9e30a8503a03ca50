package metrix.core.sheet;

import static java.util.stream.Collectors.joining;

import java.util.BitSet;
import java.util.regex.Pattern;

/// What cells may hold so that a spreadsheet program never runs them.
public final class Cells {
  /// What a spreadsheet program would take for a formula, guarded already or not.
  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

  private static final int SHOWN = 40;
  private static final int SHOWN_NUMBERS = 20;

  private Cells() {}

  /// The text for a cell of a file that we write: a leading apostrophe keeps a spreadsheet program
  /// from taking it for a formula. Source: OWASP, CSV injection. Numbers stay numbers.
  public static String guarded(String text) {
    return FORMULA.matcher(text).lookingAt() && !isNumber(text) ? "'" + text : text;
  }

  /// The text that [#guarded] wrote.
  static String unguarded(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
  }

  /// The text in one short line, for a message.
  static String shown(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /// Numbers in a line, the first of them when there are many.
  static String numbers(BitSet numbers) {
    String first =
        numbers.stream().limit(SHOWN_NUMBERS).mapToObj(String::valueOf).collect(joining(", "));
    return numbers.cardinality() > SHOWN_NUMBERS ? first + ", …" : first;
  }

  private static boolean isNumber(String text) {
    return text.matches("[+-]?\\d+(\\.\\d+)?");
  }
}
