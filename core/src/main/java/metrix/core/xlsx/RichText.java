package metrix.core.xlsx;

import java.util.regex.Pattern;

/// The text of a cell, gathered from its runs. How it is pronounced (`rPh`) is no part of it.
final class RichText {
  private static final int MOST = 1 << 20;
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private boolean inPhonetic;

  void clear() {
    text.setLength(0);
    inText = false;
    inPhonetic = false;
  }

  void start(String tag) {
    inText = tag.equals("t");
    inPhonetic |= tag.equals("rPh");
  }

  void add(String piece) throws BadWorkbook {
    if (inText && !inPhonetic) {
      if (text.length() + piece.length() > MOST) {
        throw BadWorkbook.bomb("a cell holds a text of more than 1 MB");
      }
      text.append(piece);
    }
  }

  void end(String tag) {
    inText = false;
    inPhonetic &= !tag.equals("rPh");
  }

  /// Spreadsheet programs write what XML cannot hold as `_x000D_`.
  @Override
  public String toString() {
    return text.indexOf("_x") < 0
        ? text.toString()
        : ESCAPED
            .matcher(text)
            .replaceAll(match ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(match.group(1), 16))));
  }
}
